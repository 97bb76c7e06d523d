import { uuidv7 } from 'uuidv7'
import type { Reach, ResidentActor, StaffActor } from '../work/index.ts'

/** A member of staff who holds the permissions at the given nodes (everywhere when left out). */
export function buildStaffActor(permissions: readonly string[], reach: Reach = '*', overrides: Partial<StaffActor> = {}): StaffActor {
  return {
    kind: 'staff',
    id: uuidv7(),
    name: '林夕',
    grants: new Map(permissions.map((permission) => [permission, reach])),
    ...overrides,
  }
}

export function buildResidentActor(permissions: readonly string[], overrides: Partial<ResidentActor> = {}): ResidentActor {
  return { kind: 'resident', id: uuidv7(), name: '沈佳禾', homes: [], households: [], permissions: new Set(permissions), ...overrides }
}
