import type { Side } from '#modules/organization/index.ts'
import type { Confidence } from './confidence.ts'
import type { CaseChannel, CaseKind, CaseState, Closure, Urgency } from './case.ts'
import type { Need } from './needs.ts'
import type { RiskKind } from './risk.ts'
import type { Measure, PauseReason, TargetName } from './clock.ts'
import type { DeveloperWay } from './ways.ts'

export interface CaseRow {
  id: string
  project_id: string
  number: string
  kind: CaseKind
  channel: CaseChannel
  category_id: string | null
  urgency: Urgency
  safety: boolean
  title: string
  place: string | null
  reporter_person_id: string | null
  reporter_name: string | null
  household_id: string | null
  home_id: string | null
  home_label: string | null
  /** The common part or facility that it is about. */
  common_id: string | null
  first_contact_staff_id: string | null
  owner_staff_id: string
  owner_name: string
  department_id: string | null
  /** The department in whose queue it waits for somebody to grab it. */
  queue_department_id: string | null
  state: CaseState
  level: number
  /** Of which earlier case this is the same matter again. */
  repeat_of: string | null
  merged_into: string | null
  split_from: string | null
  group_id: string | null
  special_since: Date | null
  opened_at: Date
  acknowledged_at: Date | null
  first_reply_due_at: Date
  first_replied_at: Date | null
  first_replied_by: string | null
  waiting_since: Date | null
  answer_due_at: Date | null
  plan_due_at: Date | null
  close_due_at: Date | null
  paused_since: Date | null
  /** When the ladder of escalation has to be looked at. */
  climb_at: Date | null
  risks: RiskKind[]
  needs: Need[]
  safeguarded_at: Date | null
  plan_answered_at: Date | null
  plan_agreed: boolean | null
  result_at: Date | null
  confirm_until: Date | null
  closed_at: Date | null
  closure: Closure | null
  satisfaction: number | null
  solved: boolean | null
  rated_at: Date | null
  reopened_count: number
  transfer_count: number
  contact_count: number
  last_activity_at: Date
  /** Of a case that another system kept before. */
  external_number: string | null
  /** What the writer of a letter to the chairman allows; null for an ordinary case. */
  confidence: Confidence | null
  version: number
  changed_by: string | null
}

export type EntryKind =
  | 'message'
  | 'receipt'
  | 'reply'
  | 'progress'
  | 'plan'
  | 'result'
  | 'closure'
  | 'rating'
  | 'reopening'
  | 'ownerChange'
  | 'internalNote'
  | 'classification'
  | 'handOver'
  | 'taskAccepted'
  | 'taskReturned'
  | 'taskDone'
  | 'taskWithdrawn'
  | 'pause'
  | 'resumption'
  | 'promiseMissed'
  | 'termMoved'
  | 'arrival'
  | 'escalation'
  | 'refereeAsked'
  | 'ruling'
  | 'interimMeasure'
  | 'hazardSign'
  | 'planAnswer'
  | 'link'
  | 'special'
  | 'milestone'
  | 'entrusted'
  | 'trustEnded'
  | 'confidenceLifted'

export interface EntryRow {
  id: string
  project_id: string
  case_id: string
  at: Date
  kind: EntryKind
  visible_to_customer: boolean
  author_kind: 'staff' | 'customer' | 'system'
  author_id: string | null
  author_name: string | null
  body: string
  details: Record<string, unknown> | null
  file_ids: string[]
}

export type TaskState = 'handedOver' | 'accepted' | 'returned' | 'done' | 'withdrawn'

export interface TaskRow {
  id: string
  project_id: string
  case_id: string
  case_opened_at: Date
  department_id: string
  department_name: string
  state: TaskState
  reason: string
  due_at: Date | null
  handed_over_at: Date
  handed_over_by: string | null
  handed_over_by_name: string
  accepted_at: Date | null
  assignee_staff_id: string | null
  assignee_name: string | null
  ended_at: Date | null
  ended_by_name: string | null
  outcome: string | null
  file_ids: string[]
  /** Given by the referee, so that it is not sent back. */
  ruled: boolean
  version: number
}

export interface RulingRow {
  id: string
  project_id: string
  case_id: string
  asked_at: Date
  returns: number
  staff_id: string | null
  staff_name: string | null
  level: number
  due_at: Date | null
  decided_at: Date | null
  decided_by_name: string | null
  department_id: string | null
  department_name: string | null
  reason: string | null
  version: number
  changed_by: string | null
}

export interface PauseRow {
  id: string
  project_id: string
  case_id: string
  reason: PauseReason
  words: string
  from_at: Date
  until_at: Date | null
  paused_by_name: string
}

export interface PromiseRow {
  id: string
  project_id: string
  case_id: string
  target: TargetName
  started_at: Date
  minutes: number
  measure: Measure
  due_at: Date | null
  remind_before_minutes: number
  reminded_at: Date | null
  alarm_at: Date | null
  shown_to_customer: boolean
  met_at: Date | null
  missed_at: Date | null
  /** When it was fulfilled after it had been missed, or went on in another promise. */
  done_at: Date | null
  /** The promise that stands for it since two cases were merged. */
  carried_to: string | null
}

/** Which way a matter for the developer takes to him (S1-21). */
export interface DeveloperMatterRow {
  project_id: string
  case_id: string
  opened_at: Date
  way: DeveloperWay
  centre_department_id: string
  centre_name: string
  centre_side: Side
  /** Since when a person or department of the developer has it. */
  arrived_at: Date | null
  arrived_with: string | null
}

/** A case that goes on in another, and what both were before. */
export interface MergeRow {
  id: string
  project_id: string
  case_id: string
  into_id: string
  merged_at: Date
  merged_by_name: string
  reason: string
  undone_at: Date | null
  undone_by_name: string | null
  before: unknown
}

export interface CasesTables {
  'cases.case_file': CaseRow
  'cases.entry': EntryRow
  'cases.task': TaskRow
  'cases.clock_pause': PauseRow
  'cases.promise': PromiseRow
  'cases.ruling': RulingRow
  'cases.merge': MergeRow
}
