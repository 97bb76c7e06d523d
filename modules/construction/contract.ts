import { defineContract } from '#platform/contract/index.ts'
import { bulletinRoutes } from './routes/bulletins.ts'
import { myBulletinRoutes } from './routes/my-bulletins.ts'
import { changeRoutes } from './routes/changes.ts'
import { delayRoutes } from './routes/delays.ts'
import { myOpenDayRoutes } from './routes/my-open-days.ts'
import { openDayRoutes } from './routes/open-days.ts'
import { visitorRoutes } from './routes/visitors.ts'
import { myNoticeRoutes } from './routes/my-notices.ts'
import { noticeRoutes } from './routes/notices.ts'
import { planRoutes } from './routes/plan.ts'

export const constructionContract = defineContract('construction', {
  ...planRoutes,
  ...bulletinRoutes,
  ...changeRoutes,
  ...noticeRoutes,
  ...delayRoutes,
  ...openDayRoutes,
  ...visitorRoutes,
  ...myBulletinRoutes,
  ...myNoticeRoutes,
  ...myOpenDayRoutes,
})
