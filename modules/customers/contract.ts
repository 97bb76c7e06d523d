import { defineContract } from '#platform/contract/index.ts'
import { personsRoutes } from './routes/persons.ts'
import { consentsRoutes } from './routes/consents.ts'
import { householdFactRoutes } from './routes/household-facts.ts'
import { homesRoutes } from './routes/homes.ts'
import { duplicatesRoutes } from './routes/duplicates.ts'
import { historyRoutes } from './routes/histories.ts'
import { serviceDepthRoutes } from './routes/service-depth.ts'
import { interviewRoutes } from './routes/interviews.ts'
import { meRoutes } from './routes/me.ts'

export { loyalties, moods } from './interview.ts'

export const customersContract = defineContract('customers', {
  ...personsRoutes,
  ...historyRoutes,
  ...householdFactRoutes,
  ...consentsRoutes,
  ...homesRoutes,
  ...duplicatesRoutes,
  ...serviceDepthRoutes,
  ...interviewRoutes,
  ...meRoutes,
})
