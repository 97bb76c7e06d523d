import type { Work } from '#platform/work/index.ts'
import type { CaseChannel, CaseKind, Urgency } from './case.ts'
import type { Measure } from './clock.ts'
import type { Policy, PolicyTarget } from './policy.ts'

/** For which cases a policy holds. */
export interface PolicyConditions {
  projectId: string | null
  categoryId: string | null
  channel: CaseChannel | null
  urgency: Urgency | null
  kind: CaseKind | null
}

/** What a policy says; null leaves it to a wider one. */
export type PolicyTerms = Omit<Policy, keyof PolicyConditions | 'id'>

export interface PolicyRow {
  id: string
  project_id: string | null
  category_id: string | null
  channel: CaseChannel | null
  urgency: Urgency | null
  kind: CaseKind | null
  acknowledgement_minutes: number | null
  first_reply_minutes: number | null
  on_site_minutes: number | null
  plan_minutes: number | null
  progress_minutes: number | null
  close_minutes: number | null
  measure: Measure | null
  remind_before_minutes: number | null
  confirm_within_minutes: number | null
  reopen_within_minutes: number | null
  shown: PolicyTarget[] | null
  active: boolean
  version: number
  changed_by: string | null
  changed_at: Date
}

/** The policies by which terms are reckoned now. */
export async function policiesInForce(work: Work): Promise<Policy[]> {
  return (await work.sql<PolicyRow>('SELECT * FROM cases.policy WHERE active')).map(asPolicy)
}

export function asPolicy(row: PolicyRow): Policy {
  return {
    id: row.id,
    projectId: row.project_id,
    categoryId: row.category_id,
    channel: row.channel,
    urgency: row.urgency,
    kind: row.kind,
    minutes: {
      acknowledgement: row.acknowledgement_minutes,
      firstReply: row.first_reply_minutes,
      onSite: row.on_site_minutes,
      plan: row.plan_minutes,
      progress: row.progress_minutes,
      close: row.close_minutes,
    },
    measure: row.measure,
    remindBeforeMinutes: row.remind_before_minutes,
    confirmWithinMinutes: row.confirm_within_minutes,
    reopenWithinMinutes: row.reopen_within_minutes,
    shown: row.shown,
  }
}

/** The columns of what a policy says. */
export function columnsOf({ minutes, shown, ...terms }: PolicyTerms) {
  return {
    acknowledgement_minutes: minutes.acknowledgement,
    first_reply_minutes: minutes.firstReply,
    on_site_minutes: minutes.onSite,
    plan_minutes: minutes.plan,
    progress_minutes: minutes.progress,
    close_minutes: minutes.close,
    measure: terms.measure,
    remind_before_minutes: terms.remindBeforeMinutes,
    confirm_within_minutes: terms.confirmWithinMinutes,
    reopen_within_minutes: terms.reopenWithinMinutes,
    shown: shown && [...shown],
  }
}
