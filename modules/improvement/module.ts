import { defineModule } from '#platform/module/module.ts'
import { permissions } from './access.ts'
import { improvementApi } from './http.ts'
import { remindOfReports } from './jobs/remind-of-reports.ts'
import { tellOwnersOfProject } from './jobs/tell-owners.ts'
import { watchAnswers } from './jobs/watch-answers.ts'
import { takeWhenSaid } from './subscribers/take-when-said.ts'

export const improvementModule = defineModule({
  name: 'improvement',
  api: [improvementApi],
  permissions,
  subscribers: takeWhenSaid,
  jobs: [tellOwnersOfProject, watchAnswers, remindOfReports],
  schedules: [
    {
      job: watchAnswers.name,
      cron: '40 8 * * *',
      summary: {
        zh: '提醒尚未答复的恳谈会提议，超过 7 天告知上一级',
        en: 'Remind of proposals that wait for an answer, after seven days also the one above',
      },
    },
    {
      job: remindOfReports.name,
      cron: '10 9 * * 1',
      summary: {
        zh: '季末提醒还没有公布“您说的，我们做了”的项目，半年末提醒还没有恳谈会的项目',
        en: 'Towards the end of a quarter: projects that told nothing yet, or have no talk meeting',
      },
    },
  ],
})
