import { defineContract } from '#platform/contract/index.ts'
import { morningRoutes } from './routes/mornings.ts'

export const insightsContract = defineContract('insights', { ...morningRoutes })
