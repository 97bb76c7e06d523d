import { defineModule } from '#platform/module/module.ts'
import { permissions } from './access.ts'
import { serveForms } from './form-http.ts'
import { channelsApi } from './http.ts'
import { fetchMail, fetchMailbox } from './jobs/fetch-mail.ts'
import { carryAnswers } from './subscribers/carry-answers.ts'

export const channelsModule = defineModule({
  name: 'channels',
  api: [channelsApi],
  pages: serveForms,
  permissions,
  subscribers: [carryAnswers],
  jobs: [fetchMail, fetchMailbox],
  schedules: [
    {
      job: fetchMail.name,
      cron: '* * * * *',
      summary: { zh: '收取客服邮箱', en: 'Fetch mail of the mailboxes' },
    },
  ],
})
