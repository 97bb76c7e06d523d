import { defineModule } from '#platform/module/module.ts'
import { permissions } from './access.ts'
import { warrantyApi } from './http.ts'
import { noteEndings } from './jobs/note-endings.ts'
import { watchOrders } from './jobs/watch-orders.ts'

export const warrantyModule = defineModule({
  name: 'warranty',
  api: [warrantyApi],
  permissions,
  jobs: [noteEndings, watchOrders],
  schedules: [
    {
      job: noteEndings.name,
      cron: '20 2 * * *',
      summary: {
        zh: '登记 60 天内到期的保修并提醒业主',
        en: 'Note warranties that end within 60 days and remind owners',
      },
    },
    {
      job: watchOrders.name,
      cron: '17 * * * *',
      summary: {
        zh: '逾期未修的保修单：提示法律风险',
        en: 'Warranty orders whose time has run out: name the legal risk',
      },
    },
  ],
})
