import type { Generated } from 'kysely'
import type { NodeKind } from './node.ts'

interface Versioned {
  version: Generated<number>
  /** The name of whoever made the last change. */
  changed_by: string | null
  created_at: Generated<Date>
}

export interface NodeRow extends Versioned {
  id: string
  parent_id: string | null
  kind: NodeKind
  name: string
  code: string
  timezone: string
}

export interface DepartmentRow extends Versioned {
  id: string
  node_id: string
  kind: string
  name: string
}

export interface StaffRow extends Versioned {
  id: string
  staff_number: string
  name: string
  phone_sealed: string | null
  phone_index: string | null
  email: string | null
  photo_file_id: string | null
  state: Generated<'active' | 'left'>
  left_on: string | null
  search_text: string
  search_grams: string[]
  sort_name: string
  created_by: string | null
}

export interface PostRow extends Versioned {
  id: string
  node_id: string
  department_id: string | null
  role: string
  title: string
  title_en: string | null
}

export interface AppointmentRow {
  id: string
  post_id: string
  node_id: string
  staff_id: string
  from_on: string
  until_on: string | null
  created_at: Generated<Date>
}

export interface OrganizationTables {
  'organization.node': NodeRow
  'organization.department': DepartmentRow
  'organization.staff': StaffRow
  'organization.post': PostRow
  'organization.appointment': AppointmentRow
}
