import type { ColumnType, Generated } from 'kysely'

export interface RoleRow {
  id: string
  key: string
  zh: string
  en: string
  kind: 'staff' | 'resident'
  built_in: Generated<boolean>
  position: Generated<number>
  version: Generated<number>
  changed_by: string | null
}

export interface AccountRow {
  id: string
  staff_id: string | null
  person_id: string | null
  username: string | null
  state: Generated<'active' | 'disabled'>
  password_must_change: Generated<boolean>
  language: 'zh' | 'en' | null
  last_signed_in_at: Date | null
  version: Generated<number>
  changed_by: string | null
  created_at: ColumnType<Date, never, never>
}

export interface AccessTokenRow {
  id: string
  staff_id: string
  name: string
  sha256: string
  permissions: string[]
  expires_at: Date
  last_used_at: Date | null
  revoked_at: Date | null
  created_at: ColumnType<Date, never, never>
}

export interface IdentityTables {
  'identity.role': RoleRow
  'identity.permission': { key: string; module: string; zh: string; en: string; in_use: boolean }
  'identity.role_permission': { role: string; permission: string }
  'identity.account': AccountRow
  'identity.access_token': AccessTokenRow
}
