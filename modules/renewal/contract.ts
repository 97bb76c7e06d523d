import { defineContract } from '#platform/contract/index.ts'
import { fundingRoutes } from './routes/funding.ts'
import { myRoutes } from './routes/mine.ts'
import { pollRoutes } from './routes/polls.ts'
import { programmeRoutes } from './routes/programmes.ts'
import { storyRoutes } from './routes/stories.ts'
import { surveyRoutes } from './routes/surveys.ts'
import { workRoutes } from './routes/works.ts'

export { belongings, payers, stages, urgencies } from './stages.ts'

export const renewalContract = defineContract('renewal', {
  ...programmeRoutes,
  ...surveyRoutes,
  ...pollRoutes,
  ...fundingRoutes,
  ...workRoutes,
  ...storyRoutes,
  ...myRoutes,
})
