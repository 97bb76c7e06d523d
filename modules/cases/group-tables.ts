import type { groupStates, GroupWordKind, Measure } from './group.ts'

export interface GroupRow {
  id: string
  project_id: string
  number: string
  title: string
  cause: string
  category_id: string | null
  owner_staff_id: string
  owner_name: string
  state: (typeof groupStates)[number]
  measures: Measure[]
  plan_until: string | null
  progress_days: number
  next_word_at: Date | null
  opened_at: Date
  closed_at: Date | null
  version: number
  changed_by: string | null
}

export interface GroupWordRow {
  id: string
  project_id: string
  group_id: string
  kind: GroupWordKind
  body: string
  details: Record<string, unknown> | null
  at: Date
  author_id: string
  author_name: string
}

export interface GroupOfferRow {
  id: string
  project_id: string
  category_id: string
  group_id: string | null
  case_ids: string[]
  customers: number
  words: string[]
  found_at: Date
  last_at: Date
  state: 'open' | 'accepted' | 'dismissed'
  reason: string | null
  decided_at: Date | null
  decided_by_name: string | null
  version: number
  changed_by: string | null
}
