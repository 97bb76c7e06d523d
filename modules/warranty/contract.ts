import { defineContract } from '#platform/contract/index.ts'
import { calendarRoutes } from './routes/calendar.ts'
import { myWarrantyRoutes } from './routes/my-warranty.ts'
import { orderRoutes } from './routes/orders.ts'
import { roundRoutes } from './routes/rounds.ts'
import { termRoutes } from './routes/terms.ts'
import { visitRoutes } from './routes/visits.ts'

export const warrantyContract = defineContract('warranty', {
  ...termRoutes,
  ...calendarRoutes,
  ...roundRoutes,
  ...visitRoutes,
  ...orderRoutes,
  ...myWarrantyRoutes,
})
