import type { PlanState } from './special.ts'

export interface SpecialPlanRow {
  id: string
  project_id: string
  case_id: string
  state: PlanState
  reason: string
  /** The words that the customer reads. */
  body: string
  until: string
  /** The prepared plan that it was taken from. */
  piece_id: string | null
  asked_at: Date
  asked_by_id: string
  asked_by_name: string
  approver_id: string
  approver_name: string
  approver_level: number
  decided_at: Date | null
  decision: string | null
  answered_at: Date | null
  ended_at: Date | null
  ended_by_name: string | null
  ended_reason: string | null
  version: number
  changed_by: string | null
}

export interface MilestoneRow {
  id: string
  project_id: string
  case_id: string
  plan_id: string
  what: string
  person: string
  due_on: string
  due_at: Date
  /** Since it was approved the customer reads it. */
  shown: boolean
  reminded_at: Date | null
  done_at: Date | null
  done_by_name: string | null
  outcome: string | null
  version: number
  changed_by: string | null
}
