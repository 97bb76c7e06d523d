import { defineModule } from '#platform/module/module.ts'
import { permissions } from './access.ts'
import { buildEvidenceExport, dropEvidenceExports } from './jobs/evidence-exports.ts'
import { handOverWork, turnHandOvers } from './jobs/hand-overs.ts'
import { journeyApi } from './http.ts'
import { recordedEventsImport } from './imports/recorded-events.ts'
import { extendPlans } from './jobs/extend-plans.ts'
import { moveJourneys } from './jobs/move-journeys.ts'
import { planWaitingHomes } from './jobs/plan-homes.ts'
import { planWaitingPersons } from './jobs/plan-persons.ts'
import { planWholeProject } from './jobs/plan-project.ts'
import { renewFigures } from './jobs/renew-figures.ts'
import { sayOverdueEverywhere, sayOverdueOfProjects } from './jobs/say-overdue.ts'
import { hearCases } from './subscribers/hear-cases.ts'
import { hearConstruction } from './subscribers/hear-construction.ts'
import { hearSales } from './subscribers/hear-sales.ts'
import { hearImprovement } from './subscribers/hear-improvement.ts'
import { hearDisclosure } from './subscribers/hear-disclosure.ts'
import { hearWarranty } from './subscribers/hear-warranty.ts'
import { hearSurveys } from './subscribers/hear-surveys.ts'
import { hearRenewal } from './subscribers/hear-renewal.ts'
import { planWhenPersonsChange } from './subscribers/plan-when-persons-change.ts'
import { planWhenEventsRecorded } from './subscribers/plan-when-events-recorded.ts'
import { planWhenFactsChange } from './subscribers/plan-when-facts-change.ts'
import { tellWhenStandardPublished } from './subscribers/tell-when-standard-published.ts'
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
    ...hearDisclosure,
    ...hearSales,
    ...hearConstruction,
    ...hearWarranty,
    ...hearCases,
    ...hearSurveys,
    ...hearRenewal,
    ...hearImprovement,
    releaseWhenStaffLeft,
    tellWhenStandardPublished,
  ],
  jobs: [
    planWaitingHomes,
    planWaitingPersons,
    planWholeProject,
    extendPlans,
    moveJourneys,
    sayOverdueEverywhere,
    sayOverdueOfProjects,
    buildEvidenceExport,
    dropEvidenceExports,
    handOverWork,
    turnHandOvers,
    renewFigures,
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
      job: turnHandOvers.name,
      cron: '10 0 * * *',
      summary: {
        zh: '开始今天起的工作交接，交还请假期满的工作',
        en: 'Begin the hand-overs of today, give back the work of those who return',
      },
    },
    {
      job: dropEvidenceExports.name,
      cron: '50 3 * * *',
      summary: {
        zh: '删除保留满 30 天的证据导出',
        en: 'Remove exports of evidence that were kept for 30 days',
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
    {
      job: renewFigures.name,
      cron: '* * * * *',
      summary: {
        zh: '重算有变动或日期已翻的项目的看板数字',
        en: 'Count the board figures of projects that changed or whose day has turned',
      },
    },
  ],
})
