import { defineModule } from '#platform/module/module.ts'
import type { DraftSettings } from './drafts/draft.ts'
import { permissions } from './access.ts'
import { hearOfDesk } from './hear-of-desk.ts'
import { casesApi } from './http.ts'
import { casesImport } from './imports/cases.ts'
import { countChanges } from './jobs/count-changes.ts'
import { climbLadder } from './jobs/climb-ladder.ts'
import { dropMarks } from './jobs/drop-marks.ts'
import { findGroups } from './jobs/find-groups.ts'
import { tellGroup } from './jobs/tell-group.ts'
import { endUnconfirmed } from './jobs/end-unconfirmed.ts'
import { learnWords } from './jobs/learn-words.ts'
import { mergedTopics } from './jobs/move-merged-cases.ts'
import { remindGroups } from './jobs/remind-groups.ts'
import { remindDisputes } from './jobs/remind-disputes.ts'
import { remindMilestones } from './jobs/remind-milestones.ts'
import { reckonAgain } from './jobs/reckon-again.ts'
import { tellLeadsAtNight } from './jobs/tell-leads.ts'
import { watchPromises } from './jobs/watch-promises.ts'
import { watchRulings } from './jobs/watch-rulings.ts'
import { watchEntrustments } from './jobs/watch-entrustments.ts'
import { openWhenProblemTold } from './subscribers/open-when-problem-told.ts'
import { reckonWhenCalendarChanged } from './subscribers/reckon-when-calendar-changed.ts'
import { releaseWhenStaffLeft } from './subscribers/release-when-staff-left.ts'
import { settleSpecialPlan } from './subscribers/settle-special-plan.ts'
import { tellOfLegalSteps } from './subscribers/tell-of-legal-steps.ts'
import { tellLeadWhenAway } from './subscribers/tell-lead-when-away.ts'
import { tellPeople } from './subscribers/tell.ts'

/** The cases, with an endpoint that drafts words where the installation has one. */
export const casesModuleWith = (drafting?: DraftSettings) =>
  defineModule({
    name: 'cases',
    api: [casesApi(drafting)],
    attended: hearOfDesk,
    permissions,
    imports: [casesImport],
    subscribers: [
      ...tellPeople,
      ...tellOfLegalSteps,
      releaseWhenStaffLeft,
      tellLeadWhenAway,
      openWhenProblemTold,
      settleSpecialPlan,
      ...reckonWhenCalendarChanged,
    ],
    jobs: [
      watchPromises,
      climbLadder,
      watchRulings,
      watchEntrustments,
      endUnconfirmed,
      tellGroup,
      findGroups,
      remindGroups,
      remindMilestones,
      remindDisputes,
      reckonAgain,
      mergedTopics,
      learnWords,
      dropMarks,
      tellLeadsAtNight,
      countChanges,
    ],
    schedules: [
      {
        job: learnWords.name,
        cron: '23 * * * *',
        summary: { zh: '从已结案的个案学习用词', en: 'Learn from the words of closed cases' },
      },
      {
        job: tellLeadsAtNight.name,
        cron: '30 17 * * *',
        summary: {
          zh: '下班时提醒主管：离岗同事今天到期的个案',
          en: 'Tell leads what colleagues who are away leave for today',
        },
      },
      {
        job: dropMarks.name,
        cron: '20 3 * * *',
        summary: { zh: '清理早已看过的个案标记', en: 'Forget old marks of cases' },
      },
      {
        job: remindGroups.name,
        cron: '*/5 * * * *',
        summary: { zh: '提醒群诉牵头人通报进展', en: 'Remind of words that group complaints expect' },
      },
      {
        job: remindDisputes.name,
        cron: '5 * * * *',
        summary: { zh: '提醒纠纷的下一次日期', en: 'Remind of the next days of disputes' },
      },
      {
        job: remindMilestones.name,
        cron: '*/5 * * * *',
        summary: { zh: '提醒专项方案将到期的节点', en: 'Remind of steps of special plans that are due' },
      },
      {
        job: findGroups.name,
        cron: '* * * * *',
        summary: { zh: '在新来件里发现群诉', en: 'Look for group complaints among what is new' },
      },
      {
        job: watchPromises.name,
        cron: '* * * * *',
        summary: { zh: '检查个案承诺是否临期或超期', en: 'Watch the promises of cases' },
      },
      {
        job: climbLadder.name,
        cron: '* * * * *',
        summary: { zh: '未完成的承诺按升级规则逐级上报', en: 'Escalate promises that are still owed' },
      },
      {
        job: watchRulings.name,
        cron: '* * * * *',
        summary: { zh: '归口未按时裁定的，交上一级', en: 'Pass undecided questions up' },
      },
      {
        job: watchEntrustments.name,
        cron: '* * * * *',
        summary: {
          zh: '交办的来信到期未答复的，提醒',
          en: 'Remind of letters that were entrusted and not answered',
        },
      },
      {
        job: endUnconfirmed.name,
        cron: '* * * * *',
        summary: { zh: '客户未回复结果满期的个案自动结案', en: 'End cases whose result stayed unanswered' },
      },
      {
        job: countChanges.name,
        cron: '* * * * *',
        summary: { zh: '把有变化的个案计入统计', en: 'Count what changed for the figures' },
      },
    ],
  })

/** The cases without any machine. */
export const casesModule = casesModuleWith()
