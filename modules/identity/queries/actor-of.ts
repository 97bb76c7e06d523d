import { postsOf, staffById } from '#modules/organization/index.ts'
import type { ResidentActor, StaffActor, Work } from '#platform/work/index.ts'
import { grantsOf } from '../grants.ts'
import type { IdentityOptions } from '../means.ts'
import type { Account } from '../stores/accounts.ts'
import { roleStore } from '../stores/roles.ts'

/** Whoever the account belongs to, with what the roles allow today; in system work. Null when there is no such person. */
export function actorOf(
  work: Work,
  account: Account,
  residentScope: IdentityOptions['residentScope'],
): Promise<StaffActor | ResidentActor | null> {
  if (account.staff_id) return staffActor(work, account.staff_id, account.password_must_change)
  return account.person_id ? residentActor(work, account.person_id, residentScope) : Promise.resolve(null)
}

/** A member of staff with today's permissions, in system work; with an initial password nobody may do anything but change it. */
export async function staffActor(
  work: Work,
  staffId: string,
  passwordMustChange = false,
): Promise<StaffActor | null> {
  const [cards, posts] = await Promise.all([staffById(work, [staffId]), postsOf(work, staffId)])
  const card = cards.get(staffId)
  if (!card) return null
  const roles = [...new Set(posts.map(({ role }) => role))]
  const pairs = passwordMustChange ? [] : await roleStore(work).permissionsOf(roles, 'staff')
  return { kind: 'staff', id: staffId, name: card.name, grants: grantsOf(posts, pairs) }
}

async function residentActor(
  work: Work,
  personId: string,
  residentScope: IdentityOptions['residentScope'],
): Promise<ResidentActor | null> {
  const scope = await residentScope(work, personId)
  if (!scope) return null
  const pairs = await roleStore(work).permissionsOf(scope.roles, 'resident')
  const { personId: id = personId, name, homes, households } = scope
  return {
    kind: 'resident',
    id,
    name,
    homes,
    households,
    permissions: new Set(pairs.map(({ permission }) => permission)),
  }
}
