export { anyDay, anyHomeFacts, earlierFacts, homeId, projectId } from './any-facts.ts'
