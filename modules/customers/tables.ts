import type { Generated, GeneratedAlways } from 'kysely'
import type { Acquisition, EndReason, HoldingKind, HouseholdKind } from './holding.ts'
import type { SealedPerson } from './person-sealing.ts'
import type { Source } from './person.ts'

export interface PersonTable extends SealedPerson {
  id: string
  project_ids: string[]
  source: Source
  has_preferences: Generated<boolean>
  completeness: number
  merged_into: string | null
  survivor_id: GeneratedAlways<string>
  version: Generated<number>
  changed_by: string | null
  created_at: Generated<Date>
}

export interface HouseholdTable {
  id: string
  project_id: string
  home_id: string
  kind: HouseholdKind
  name: string
  moved_in_on: string | null
  until_on: string | null
  version: Generated<number>
  changed_by: string | null
}

export interface HoldingTable {
  id: string
  project_id: string
  home_id: string
  household_id: string
  person_id: string
  kind: HoldingKind
  relation: string | null
  acquisition: Acquisition | null
  from_on: string
  until_on: string | null
  end_reason: EndReason | null
  lease_from: string | null
  lease_until: string | null
  version: Generated<number>
  changed_by: string | null
}

export interface PreferenceTable {
  id: string
  person_id: string
  fit_out_styles: string[]
  facilities: string[]
  property_services: string[]
  contact_channel: 'phone' | 'wechat' | 'sms' | 'email' | 'portal' | null
  contact_from: string | null
  contact_until: string | null
  version: Generated<number>
  changed_by: string | null
}

export interface CommunicationTable {
  id: string
  project_id: string
  person_id: string
  home_id: string | null
  at: Date
  way: string
  direction: string
  content: string
  mood: number | null
  staff_id: string | null
  staff_name: string
}

export interface ConsentTable {
  id: string
  person_id: string
  kind: string
  text_version: number
  decision: 'given' | 'withdrawn' | 'refused'
  channel: string
  at: Date
  recorded_by: string | null
  recorded_by_name: string
  note: string | null
}

export interface CompanyTenantTable {
  id: string
  project_id: string
  home_id: string
  name: string
  licence_number: string
  licence_valid_until: string | null
  qualification: string | null
  licence_file_id: string | null
  contact_person_id: string | null
  lease_from: string
  lease_until: string
  check_state: Generated<'pending' | 'passed' | 'failed'>
  checked_on: string | null
  checked_by: string | null
  check_note: string | null
  until_on: string | null
  version: Generated<number>
  changed_by: string | null
}

export interface DuplicateTable {
  id: string
  person_a: string
  person_b: string
  reasons: string[]
  state: 'open' | 'dismissed' | 'merged'
  found_at: Date
  decided_at: Date | null
  decided_by: string | null
  note: string | null
}

export interface MergeTable {
  id: string
  survivor_id: string
  absorbed_id: string
  reason: string
  snapshot_sealed: string
  merged_at: Date
  merged_by: string
  undone_at: Date | null
  undone_by: string | null
}

export interface CustomersTables {
  'customers.person': PersonTable
  'customers.household': HouseholdTable
  'customers.holding': HoldingTable
  'customers.preference': PreferenceTable
  'customers.communication': CommunicationTable
  'customers.consent': ConsentTable
  'customers.company_tenant': CompanyTenantTable
  'customers.duplicate': DuplicateTable
  'customers.merge': MergeTable
}
