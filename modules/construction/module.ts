import { defineModule } from '#platform/module/module.ts'
import { permissions } from './access.ts'
import { constructionApi } from './http.ts'
import { tellRecipients } from './jobs/tell-recipients.ts'

export const constructionModule = defineModule({
  name: 'construction',
  api: [constructionApi],
  permissions,
  jobs: [tellRecipients],
})
