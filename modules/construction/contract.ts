import { defineContract } from '#platform/contract/index.ts'
import { bulletinRoutes } from './routes/bulletins.ts'
import { myBulletinRoutes } from './routes/my-bulletins.ts'
import { planRoutes } from './routes/plan.ts'

export const constructionContract = defineContract('construction', {
  ...planRoutes,
  ...bulletinRoutes,
  ...myBulletinRoutes,
})
