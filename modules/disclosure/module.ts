import { defineModule } from '#platform/module/module.ts'
import { permissions } from './access.ts'
import { disclosureApi } from './http.ts'
import { remindOfPostings } from './jobs/remind-of-postings.ts'

export const disclosureModule = defineModule({
  name: 'disclosure',
  api: [disclosureApi],
  permissions,
  jobs: [remindOfPostings],
  schedules: [
    {
      job: remindOfPostings.name,
      cron: '15 8 * * *',
      summary: {
        zh: '提醒缺少、待复核与逾期的公示',
        en: 'Remind of postings that are missing or to be looked at again',
      },
    },
  ],
})
