import { defineModule } from '#platform/module/module.ts'
import { permissions } from './access.ts'
import { casesApi } from './http.ts'
import { endUnconfirmed } from './jobs/end-unconfirmed.ts'
import { reckonAgain } from './jobs/reckon-again.ts'
import { watchPromises } from './jobs/watch-promises.ts'
import { openWhenProblemTold } from './subscribers/open-when-problem-told.ts'
import { reckonWhenCalendarChanged } from './subscribers/reckon-when-calendar-changed.ts'
import { tellPeople } from './subscribers/tell.ts'

export const casesModule = defineModule({
  name: 'cases',
  api: [casesApi],
  permissions,
  subscribers: [...tellPeople, openWhenProblemTold, reckonWhenCalendarChanged],
  jobs: [watchPromises, endUnconfirmed, reckonAgain],
  schedules: [
    {
      job: watchPromises.name,
      cron: '* * * * *',
      summary: { zh: '检查个案承诺是否临期或超期', en: 'Watch the promises of cases' },
    },
    {
      job: endUnconfirmed.name,
      cron: '* * * * *',
      summary: { zh: '客户未回复结果满期的个案自动结案', en: 'End cases whose result stayed unanswered' },
    },
  ],
})
