import { defineModule } from '#platform/module/module.ts'
import { permissions } from './access.ts'
import { journeyApi } from './http.ts'
import { extendPlans } from './jobs/extend-plans.ts'
import { planWaitingHomes } from './jobs/plan-homes.ts'
import { planWhenFactsChange } from './subscribers/plan-when-facts-change.ts'

export const journeyModule = defineModule({
  name: 'journey',
  api: [journeyApi],
  permissions,
  subscribers: planWhenFactsChange,
  jobs: [planWaitingHomes, extendPlans],
  schedules: [
    {
      job: extendPlans.name,
      cron: '20 0 * * *',
      summary: {
        zh: '延展服务旅程：把进入日程的动作排出来',
        en: 'Extend journeys by the actions that come into sight',
      },
    },
  ],
})
