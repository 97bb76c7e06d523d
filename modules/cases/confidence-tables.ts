/** A letter to the chairman in the hands of whoever it was entrusted to by name. */
export interface EntrustmentRow {
  id: string
  project_id: string
  case_id: string
  staff_id: string
  staff_name: string
  reason: string
  due_at: Date
  entrusted_at: Date
  entrusted_by_name: string
  /** When the office was told that the term had passed without an answer. */
  reminded_at: Date | null
  ended_at: Date | null
  ended_by_name: string | null
}
