import type { Role } from '../api.ts'

/** Ticks that were changed and not saved: role → permission → given or not. */
export type Pending = ReadonlyMap<string, ReadonlyMap<string, boolean>>

/** Whether the role has the permission, once the pending ticks are saved. */
export function holds(role: Role, permission: string, pending: Pending): boolean {
  return pending.get(role.key)?.get(permission) ?? role.permissions.includes(permission)
}

/** The ticks after one more; a tick that says what the role has anyway is dropped. */
export function withTick(pending: Pending, role: Role, permission: string, given: boolean): Pending {
  const ticks = new Map(pending.get(role.key))
  if (role.permissions.includes(permission) === given) ticks.delete(permission)
  else ticks.set(permission, given)
  return withTicks(pending, role.key, ticks)
}

/** The ticks that still change something after the role was changed by somebody else. */
export function rebased(pending: Pending, role: Role): Pending {
  const ticks = [...(pending.get(role.key) ?? [])].filter(
    ([key, given]) => role.permissions.includes(key) !== given,
  )
  return withTicks(pending, role.key, new Map(ticks))
}

function withTicks(pending: Pending, role: string, ticks: ReadonlyMap<string, boolean>): Pending {
  const next = new Map(pending)
  if (ticks.size > 0) next.set(role, ticks)
  else next.delete(role)
  return next
}

/** The permissions of a role with the pending ticks, as they are sent. */
export function permissionsOf(role: Role, pending: Pending): string[] {
  const ticks = pending.get(role.key) ?? new Map<string, boolean>()
  const kept = role.permissions.filter((permission) => ticks.get(permission) !== false)
  return [...kept, ...[...ticks].filter(([key, given]) => given && !kept.includes(key)).map(([key]) => key)]
}

export const countOf = (pending: Pending): number =>
  [...pending.values()].reduce((sum, { size }) => sum + size, 0)
