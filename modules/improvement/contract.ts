import { defineContract } from '#platform/contract/index.ts'
import { improvementRoutes } from './routes/improvements.ts'
import { myRoutes } from './routes/mine.ts'
import { opinionRoutes } from './routes/opinions.ts'
import { reportRoutes } from './routes/reports.ts'
import { talkRoutes } from './routes/talks.ts'
import { topicRoutes } from './routes/topics.ts'

export { improvementStates, outcomes, tellingStates } from './improvement.ts'
export { channels, handChannels, opinionStates, steps } from './opinion.ts'
export { talkStates } from './talk.ts'

export const improvementContract = defineContract('improvement', {
  ...opinionRoutes,
  ...topicRoutes,
  ...improvementRoutes,
  ...reportRoutes,
  ...talkRoutes,
  ...myRoutes,
})
