import { defineModule } from '#platform/module/module.ts'
import { permissions } from './access.ts'
import { journeyApi } from './http.ts'
import { recordedEventsImport } from './imports/recorded-events.ts'
import { extendPlans } from './jobs/extend-plans.ts'
import { moveJourneys } from './jobs/move-journeys.ts'
import { planWaitingHomes } from './jobs/plan-homes.ts'
import { planWaitingPersons } from './jobs/plan-persons.ts'
import { planWholeProject } from './jobs/plan-project.ts'
import { sayOverdueEverywhere, sayOverdueOfProject } from './jobs/say-overdue.ts'
import { hearCases } from './subscribers/hear-cases.ts'
import { hearConstruction } from './subscribers/hear-construction.ts'
import { planWhenPersonsChange } from './subscribers/plan-when-persons-change.ts'
import { planWhenEventsRecorded } from './subscribers/plan-when-events-recorded.ts'
import { hearDisclosure } from './subscribers/hear-disclosure.ts'
import { planWhenFactsChange } from './subscribers/plan-when-facts-change.ts'
import { releaseWhenStaffLeft } from './subscribers/release-when-staff-left.ts'

export const journeyModule = defineModule({
  name: 'journey',
  api: [journeyApi],
  permissions,
  imports: [recordedEventsImport],
  subscribers: [
    ...planWhenFactsChange,
    ...planWhenEventsRecorded,
    ...planWhenPersonsChange,
    ...hearConstruction,
    ...hearCases,
    ...hearDisclosure,
    releaseWhenStaffLeft,
  ],
  jobs: [
    planWaitingHomes,
    planWaitingPersons,
    planWholeProject,
    extendPlans,
    moveJourneys,
    sayOverdueEverywhere,
    sayOverdueOfProject,
  ],
  schedules: [
    {
      job: extendPlans.name,
      cron: '20 0 * * *',
      summary: {
        zh: '延展服务旅程：把进入日程的动作排出来',
        en: 'Extend journeys by the actions that come into sight',
      },
    },
    {
      job: sayOverdueEverywhere.name,
      cron: '40 * * * *',
      summary: {
        zh: '项目当地日期一过，告知负责人逾期的动作，三天未办再告知上一级',
        en: 'Tell of overdue actions when the local day has turned, after three days also the one above',
      },
    },
  ],
})
