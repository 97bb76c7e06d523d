import { defineContract } from '#platform/contract/index.ts'
import { inboxRoutes } from './routes/inbox.ts'
import { intakeRoutes } from './routes/intake.ts'
import { handlingRoutes } from './routes/handling.ts'
import { tasksRoutes } from './routes/tasks.ts'
import { residentRoutes } from './routes/resident.ts'

export const casesContract = defineContract('cases', {
  ...inboxRoutes,
  ...intakeRoutes,
  ...handlingRoutes,
  ...tasksRoutes,
  ...residentRoutes,
})
