import { refusals as common } from '#platform/errors/index.ts'
import { actorName, refuseStale, type Work } from '#platform/work/index.ts'
import { administratorRole } from '#modules/organization/index.ts'
import { keysOfTheHouse } from '../access.ts'
import { refusals } from '../errors.ts'
import type { Means } from '../means.ts'
import { roleStore, type RoleWithPermissions } from '../stores/roles.ts'

export interface NewRole {
  /** Made from the English name where left out. */
  key?: string | undefined
  zh: string
  en: string
  kind: 'staff' | 'resident'
}

/** Adds a role without permissions. */
export async function createRole(work: Work, { key, zh, en, kind }: NewRole): Promise<RoleWithPermissions> {
  const roles = roleStore(work)
  const name = key ?? keyFrom(en, work.newId())
  if (await roles.byKey(name)) throw refusals.roleKeyTaken({ key: name })
  await roles.add({ id: work.newId(), key: name, zh, en, kind, changed_by: actorName(work) })
  return (await roles.byKey(name))!
}

export async function renameRole(
  work: Work,
  key: string,
  { zh, en, version }: { zh: string; en: string; version: number },
): Promise<RoleWithPermissions> {
  await found(work, key)
  if (!(await roleStore(work).change(key, version, { zh, en, changed_by: actorName(work) })))
    await refuseChange(work, key, version)
  return found(work, key)
}

/** Gives the role exactly these permissions; it holds from the next request of everybody on. */
export async function setPermissions(
  { known }: Means,
  work: Work,
  key: string,
  { permissions, version }: { permissions: readonly string[]; version: number },
): Promise<RoleWithPermissions> {
  const roles = roleStore(work)
  const role = await found(work, key)
  await refuseUnknown(work, permissions)
  const lost = keysOfTheHouse.find((permission) => !permissions.includes(permission))
  if (key === administratorRole && lost) {
    const named = (await roles.permissions()).find((one) => one.key === lost)
    throw refusals.keepsTheKeys({ permission: named ? { zh: named.zh, en: named.en } : lost })
  }
  if (!(await roles.change(key, version, { changed_by: actorName(work) })))
    await refuseChange(work, key, version)
  const added = permissions.filter((permission) => !role.permissions.includes(permission))
  const removed = role.permissions.filter((permission) => !permissions.includes(permission))
  await roles.give(key, added)
  await roles.take(key, removed)
  await work.note(
    'role_permissions_changed',
    { subject: ['identity.role', role.id] },
    { role: key, added, removed },
  )
  known.forget('*')
  return found(work, key)
}

/** Removes a role of the administrator's own that no post uses. */
export async function removeRole(work: Work, key: string): Promise<void> {
  const roles = roleStore(work)
  const role = await found(work, key)
  if (role.builtIn) throw refusals.builtInRole()
  const posts = await roles.posts(key)
  if (posts > 0) throw refusals.roleInUse({ posts })
  await roles.remove(key)
}

async function found(work: Work, key: string): Promise<RoleWithPermissions> {
  const role = await roleStore(work).byKey(key)
  if (!role) throw common.notFound()
  return role
}

async function refuseUnknown(work: Work, permissions: readonly string[]): Promise<void> {
  const known = new Set((await roleStore(work).permissions()).map(({ key }) => key))
  const unknown = permissions.filter((permission) => !known.has(permission))
  if (unknown.length > 0) throw refusals.unknownPermission({ permissions: unknown })
}

/** Somebody else was faster; or, with the right version, roles are out of the actor's reach. */
async function refuseChange(work: Work, key: string, version: number): Promise<never> {
  const theirs = await found(work, key)
  await refuseStale(version, { ...theirs, theirs: () => theirs })
  throw common.notFound()
}

/** 'Night porter' becomes nightPorter; a name without Latin letters gets a key that means nothing. */
function keyFrom(en: string, id: string): string {
  const words = en.toLowerCase().match(/[a-z\d]+/g) ?? []
  const key = words
    .map((word, index) => (index === 0 ? word : word[0]!.toUpperCase() + word.slice(1)))
    .join('')
  return /^[a-z][A-Za-z\d]{2,39}$/.test(key) ? key : `role${id.slice(-8)}`
}
