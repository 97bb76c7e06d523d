import { refusals as common } from '#platform/errors/index.ts'
import { recordHistory } from '#platform/history/index.ts'
import { actorId, type Work } from '#platform/work/index.ts'
import { roleStore } from '../stores/roles.ts'

interface Paging {
  limit?: number
  after?: string
}

/** Who renamed a role and gave it which permissions. */
export async function roleHistory(work: Work, key: string, paging: Paging) {
  const role = await roleStore(work).byKey(key)
  if (!role) throw common.notFound()
  return recordHistory(
    work,
    { record: ['identity.role', role.id], notes: ['role_permissions_changed'] },
    paging,
  )
}

const notes = [
  'signed_in',
  'signed_out',
  'sign_in_failed',
  'locked_out',
  'password_changed',
  'password_reset',
  'second_factor_on',
  'second_factor_off',
  'token_made',
  'token_revoked',
]

/** What was done to an account and with its sign-in, and its access tokens. */
export function accountHistory(work: Work, accountId: string, paging: Paging) {
  const parts = `SELECT t.id FROM identity.access_token t JOIN identity.account a ON a.staff_id = t.staff_id WHERE a.id = $1`
  return recordHistory(work, { record: ['identity.account', accountId], parts, notes }, paging)
}

export async function ownAccountHistory(work: Work, paging: Paging) {
  const [own] = await work.sql<{ id: string }>('SELECT id FROM identity.account WHERE staff_id = $1', [
    actorId(work),
  ])
  if (!own) throw common.notFound()
  return accountHistory(work, own.id, paging)
}
