import type { Database } from '#platform/work/index.ts'
import type { Claimed } from '../oidc.ts'
import { sessionEnd } from '../session-life.ts'
import { accountStore } from '../stores/accounts.ts'

/** When a session that the account opens now ends; null when the account may not sign in. */
export function sessionEndOf(own: Database, accountId: string): Promise<Date | null> {
  return own.asSystem('sign-in', async (work) => {
    const account = await accountStore(work).byId(accountId)
    if (account?.state !== 'active') return null
    return sessionEnd(account.staff_id ? 'staff' : 'resident', work.now)
  })
}

/** The staff account that a company's sign-in speaks of, by username first, then by the e-mail of the staff record. */
export function accountByClaims(own: Database, { username, email }: Claimed): Promise<string | null> {
  return own.asSystem('company sign-in', async (work) => {
    const byName = username ? await accountStore(work).byUsername(username) : undefined
    if (byName?.staff_id) return byName.id
    return email ? accountStore(work).byStaffEmail(email) : null
  })
}
