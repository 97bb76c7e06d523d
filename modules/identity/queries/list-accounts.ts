import { staffById } from '#modules/organization/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { AccountOrder } from '../orders.ts'
import type { Account } from '../stores/accounts.ts'

export interface AccountQuery {
  search?: string | undefined
  state?: 'active' | 'disabled' | undefined
  staffId?: string | undefined
  sort?: Sort<AccountOrder>
  limit?: number
  after?: string
}

const orders = {
  username: 'a.username',
  lastSignedInAt: { filled: 'a.last_signed_in_at', ties: ['a.username'] },
}

/** Staff accounts, by username where nothing else is asked for. */
export async function listAccounts(
  work: Work,
  { search, state, staffId, sort = 'username', limit = 50, after }: AccountQuery,
) {
  const order = orderBy(sort, orders, 'a.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = ['a.staff_id IS NOT NULL']
  if (search) conditions.push(`a.username LIKE ${place(`${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`)}`)
  if (state) conditions.push(`a.state = ${place(state)}`)
  if (staffId) conditions.push(`a.staff_id = ${place(staffId)}`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<Account & Placed>(
    `SELECT a.*, ${order.key} FROM identity.account a WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  const { items, next } = order.page(rows, limit, (row) => row)
  return { items: await accountViews(work, items), next }
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
