export { DueMilestones } from './console/special/due-milestones.tsx'
