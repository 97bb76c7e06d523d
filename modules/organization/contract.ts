import { defineContract } from '#platform/contract/index.ts'
import { calendarRoutes } from './routes/calendar.ts'
import { centreRoutes } from './routes/centre.ts'
import { historyRoutes } from './routes/histories.ts'
import { nodeRoutes } from './routes/nodes.ts'
import { postRoutes } from './routes/posts.ts'
import { staffRoutes } from './routes/staff.ts'

export const organizationContract = defineContract('organization', {
  ...nodeRoutes,
  ...calendarRoutes,
  ...centreRoutes,
  ...staffRoutes,
  ...postRoutes,
  ...historyRoutes,
})
