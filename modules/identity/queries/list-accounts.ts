import { staffById } from '#modules/organization/index.ts'
import { pageKey, readPageKey, toPage } from '#platform/contract/index.ts'
import type { Work } from '#platform/work/index.ts'
import { type Account, type AccountFilter, accountStore } from '../stores/accounts.ts'

export interface AccountQuery extends Omit<AccountFilter, 'afterUsername'> {
  limit?: number
  after?: string
}

/** Staff accounts by username. */
export async function listAccounts(work: Work, { limit = 50, after, ...filter }: AccountQuery) {
  const afterUsername = after ? String(readPageKey(after, 1)[0]) : undefined
  const rows = await accountStore(work).list(limit, { ...filter, afterUsername })
  const views = await accountViews(work, rows)
  return toPage(
    views,
    limit,
    ({ username }) => pageKey(username),
    (view) => view,
  )
}

/** Accounts as administrators see them, with the names of their staff. */
export async function accountViews(work: Work, accounts: readonly Account[]) {
  const cards = await staffById(
    work,
    accounts.flatMap(({ staff_id: staffId }) => staffId ?? []),
  )
  return accounts.map((account) => {
    const staffId = account.staff_id ?? ''
    const card = cards.get(staffId)
    return {
      id: account.id,
      staffId,
      name: card?.name ?? '',
      title: card?.title ?? null,
      username: account.username ?? '',
      state: account.state,
      passwordMustChange: account.password_must_change,
      lastSignedInAt: account.last_signed_in_at,
    }
  })
}
