import { defineModule } from '#platform/module/module.ts'
import { permissions } from './access.ts'
import { constructionApi } from './http.ts'
import { tellRecipients } from './jobs/tell-recipients.ts'
import { watchTerms } from './jobs/watch-terms.ts'
import { endNoticesWhenContractCancelled } from './subscribers/end-notices-when-contract-cancelled.ts'

export const constructionModule = defineModule({
  name: 'construction',
  api: [constructionApi],
  permissions,
  subscribers: [endNoticesWhenContractCancelled],
  jobs: [tellRecipients, watchTerms],
  schedules: [
    {
      job: watchTerms.name,
      cron: '7 * * * *',
      summary: {
        zh: '变更通报：期满未答复视为接受，逾期未发提醒',
        en: 'Change notices: silence accepts, notices not sent in time are named',
      },
    },
  ],
})
