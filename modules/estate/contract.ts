import { defineContract } from '#platform/contract/index.ts'
import { buildingRoutes } from './routes/buildings.ts'
import { historyRoutes } from './routes/histories.ts'
import { homeRoutes } from './routes/homes.ts'
import { planRoutes } from './routes/plans.ts'
import { projectRoutes } from './routes/projects.ts'

export {
  added,
  changed,
  drawn,
  type Edge,
  freeName,
  grid,
  moved,
  overlap,
  type PlanProblem,
  problemsOf,
  resized,
} from './plan-drawing.ts'
export type { Plan, Room } from './plan.ts'
export { type RoomKind, roomKinds } from './room-kinds.ts'
export { begun, done, redone, type Undoing, undone } from './undoing.ts'
export { PlanView } from './views.ts'

export const estateContract = defineContract('estate', {
  ...projectRoutes,
  ...buildingRoutes,
  ...planRoutes,
  ...homeRoutes,
  ...historyRoutes,
})
