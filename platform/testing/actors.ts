import { uuidv7 } from 'uuidv7'
import type { Reach, ResidentActor, StaffActor } from '../work/index.ts'

/** A member of staff who holds the permissions at the given nodes (everywhere when left out). */
export function buildStaffActor(
  permissions: readonly string[],
  reach: Reach = '*',
  overrides: Partial<StaffActor> = {},
): StaffActor {
  const actor: StaffActor = {
    kind: 'staff',
    id: uuidv7(),
    name: '林夕',
    grants: new Map(permissions.map((permission) => [permission, reach])),
    ...overrides,
  }
  knownStaff.set(actor.id, actor)
  return actor
}

/** Every member of staff of this test file, for jobs that go on in somebody's name. */
export const knownStaff = new Map<string, StaffActor>()

export function buildResidentActor(
  permissions: readonly string[],
  overrides: Partial<ResidentActor> = {},
): ResidentActor {
  return {
    kind: 'resident',
    id: uuidv7(),
    name: '沈佳禾',
    homes: [],
    households: [],
    permissions: new Set(permissions),
    ...overrides,
  }
}
