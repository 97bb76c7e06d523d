import { defineModule } from '#platform/module/module.ts'
import { permissions } from './access.ts'
import { boardApi } from './http.ts'
import { remindModerators } from './jobs/remind-moderators.ts'
import { servePages } from './pages/serve.ts'
import { hearRatings } from './subscribers/hear-ratings.ts'
import { publishAnswers } from './subscribers/publish-answers.ts'
import { tellPeople } from './subscribers/tell-people.ts'

export const boardModule = defineModule({
  name: 'board',
  api: [boardApi],
  pages: servePages,
  permissions,
  subscribers: [publishAnswers, hearRatings, ...tellPeople],
  jobs: [remindModerators],
  schedules: [
    {
      job: remindModerators.name,
      cron: '*/10 * * * *',
      summary: { zh: '提醒投诉论坛快到审核时限的帖子', en: 'Remind of posts whose moderation term is near' },
    },
  ],
})
