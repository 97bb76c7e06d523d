import { defineContract } from '#platform/contract/index.ts'
import { loyaltyRoutes } from './routes/loyalty.ts'
import { morningRoutes } from './routes/mornings.ts'
import { morningTimeRoutes } from './routes/morning-times.ts'
import { sentimentRoutes } from './routes/sentiment.ts'
import { staffingRoutes } from './routes/staffing.ts'
import { warningRoutes } from './routes/warnings.ts'

export const insightsContract = defineContract('insights', {
  ...morningRoutes,
  ...morningTimeRoutes,
  ...sentimentRoutes,
  ...warningRoutes,
  ...staffingRoutes,
  ...loyaltyRoutes,
})
