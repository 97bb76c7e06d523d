import type { Ground, legalStepKinds, Outcome, paperKinds, targetsOfLaw, Way } from './dispute.ts'

export interface DisputeRow {
  id: string
  project_id: string
  case_id: string
  way: Way
  /** The committee, office, tribunal or court. */
  body: string | null
  file_number: string | null
  next_on: string | null
  contact_name: string
  contact_phone: string | null
  outcome: Outcome | null
  opened_at: Date
  ended_at: Date | null
  legal_staff_id: string | null
  legal_staff_name: string | null
  /** The next day of which was reminded. */
  reminded_on: string | null
  version: number
  changed_by: string | null
}

export interface DisputeStepRow {
  id: string
  project_id: string
  dispute_id: string
  at: Date
  by_name: string
  way: Way
  on_day: string
  body: string | null
  file_number: string | null
  next_on: string | null
  outcome: Outcome | null
  note: string
}

export interface DisputePaperRow {
  id: string
  project_id: string
  dispute_id: string
  kind: (typeof paperKinds)[number]
  title: string
  file_id: string
  sha256: string
  replaces_id: string | null
  at: Date
  by_name: string
}

export interface LegalStepRow {
  id: string
  project_id: string
  dispute_id: string
  kind: (typeof legalStepKinds)[number]
  target: (typeof targetsOfLaw)[number]
  target_name: string
  ground: Ground
  facts: string
  state: 'asked' | 'approved' | 'refused'
  asked_at: Date
  asked_by_id: string
  asked_by_name: string
  legal_by_id: string | null
  legal_by_name: string | null
  legal_reason: string | null
  executive_by_id: string | null
  executive_by_name: string | null
  executive_reason: string | null
  refused_by_name: string | null
  refusal: string | null
  decided_at: Date | null
  version: number
  changed_by: string | null
}
