import { defineContract } from '#platform/contract/index.ts'
import { buildingRoutes } from './routes/buildings.ts'
import { commonRoutes } from './routes/commons.ts'
import { historyRoutes } from './routes/histories.ts'
import { homeRoutes } from './routes/homes.ts'
import { planRoutes } from './routes/plans.ts'
import { projectRoutes } from './routes/projects.ts'

export { PlanView } from './views.ts'

export const estateContract = defineContract('estate', {
  ...projectRoutes,
  ...buildingRoutes,
  ...planRoutes,
  ...commonRoutes,
  ...homeRoutes,
  ...historyRoutes,
})
