import { staffById } from '#modules/organization/index.ts'
import type { Actor } from '#platform/work/index.ts'
import type { Means } from '../means.ts'
import { accountStore } from '../stores/accounts.ts'
import type { Visit } from '../visit.ts'

/** Writes down that somebody has signed in, in the name of that person. */
export async function welcome(
  { own, options }: Means,
  visit: Visit,
  accountId: string,
  action: string,
  details: { way: string },
): Promise<void> {
  const actor = await own.asSystem('sign-in', async (work): Promise<Actor> => {
    const account = await accountStore(work).byId(accountId)
    if (account?.person_id) {
      const scope = await options.residentScope(work, account.person_id)
      return {
        kind: 'resident',
        id: account.person_id,
        name: scope?.name ?? '',
        homes: [],
        households: [],
        permissions: new Set(),
      }
    }
    const staffId = account?.staff_id ?? ''
    const card = (await staffById(work, [staffId])).get(staffId)
    return { kind: 'staff', id: staffId, name: card?.name ?? '', grants: new Map() }
  })
  await own.withWork(visit.trace(actor, action), async (work) => {
    await accountStore(work).signedIn(accountId)
    await work.note('signed_in', { subject: ['identity.account', accountId] }, details)
  })
}
