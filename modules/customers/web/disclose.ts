export { Disclose } from './console/disclose.tsx'
