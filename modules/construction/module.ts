import { defineModule } from '#platform/module/module.ts'
import { permissions } from './access.ts'
import { constructionApi } from './http.ts'
import { fillPlaces } from './jobs/fill-places.ts'
import { remindOfFindings } from './jobs/remind-of-findings.ts'
import { tellRecipients } from './jobs/tell-recipients.ts'
import { tellVisitors } from './jobs/tell-visitors.ts'
import { watchTerms } from './jobs/watch-terms.ts'
import { endNoticesWhenContractCancelled } from './subscribers/end-notices-when-contract-cancelled.ts'

export const constructionModule = defineModule({
  name: 'construction',
  api: [constructionApi],
  permissions,
  subscribers: [endNoticesWhenContractCancelled],
  jobs: [tellRecipients, watchTerms, fillPlaces, tellVisitors, remindOfFindings],
  schedules: [
    {
      job: watchTerms.name,
      cron: '7 * * * *',
      summary: {
        zh: '变更通报：期满未答复视为接受，逾期未发提醒',
        en: 'Change notices: silence accepts, notices not sent in time are named',
      },
    },
    {
      job: remindOfFindings.name,
      cron: '30 8 * * *',
      summary: {
        zh: '提醒尚未答复的开放日问题',
        en: 'Remind of findings of open days that wait for an answer',
      },
    },
  ],
})
