import { defineContract } from '#platform/contract/index.ts'
import { callbackRoutes } from './routes/callbacks.ts'
import { handingRoutes } from './routes/handing.ts'
import { myCallbackRoutes } from './routes/my-callbacks.ts'
import { resultRoutes } from './routes/results.ts'
import { scriptRoutes } from './routes/scripts.ts'

export { problemKinds, topics } from './answers.ts'
export { callbackKinds, callbackStates, openStates } from './callback.ts'

export const surveysContract = defineContract('surveys', {
  ...callbackRoutes,
  ...handingRoutes,
  ...scriptRoutes,
  ...resultRoutes,
  ...myCallbackRoutes,
})
