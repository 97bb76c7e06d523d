import { refusals as common } from '#platform/errors/index.ts'
import type { StaffActor, Work } from '#platform/work/index.ts'
import { drawToken, mayExpireAt } from '../access-token.ts'
import { refusals } from '../errors.ts'
import type { Means } from '../means.ts'
import { type AccessToken, accessTokenStore } from '../stores/access-tokens.ts'

export interface NewToken {
  name: string
  permissions: readonly string[]
  expiresAt: Date
}

/** Makes an access token with some of the maker's own permissions; its text is given once and never again. */
export async function createToken(
  work: Work,
  maker: StaffActor,
  { name, permissions, expiresAt }: NewToken,
): Promise<{ token: string; made: AccessToken }> {
  const beyond = permissions.filter((permission) => !maker.grants.has(permission))
  if (beyond.length > 0) throw refusals.beyondOwnPermissions({ permissions: beyond })
  if (!mayExpireAt(expiresAt, work.now)) throw refusals.expiryTooFar({}, { fields: [expiry] })
  const { token, sha256 } = drawToken()
  const made = await accessTokenStore(work).add({
    id: work.newId(),
    staff_id: maker.id,
    name,
    sha256,
    permissions: [...new Set(permissions)],
    expires_at: expiresAt,
    last_used_at: null,
    revoked_at: null,
  })
  await work.note(
    'token_made',
    { subject: ['identity.access_token', made.id] },
    { name, permissions, expiresAt },
  )
  return { token, made }
}

const expiry = {
  path: 'body.expiresAt',
  zh: '请选择今后一年之内的时间',
  en: 'Choose a time within one year from now',
}

/** Ends an access token of the maker at once. */
export async function revokeToken(
  { known }: Means,
  work: Work,
  maker: StaffActor,
  id: string,
): Promise<void> {
  const revoked = await accessTokenStore(work).revoke(maker.id, id)
  if (!revoked) throw common.notFound()
  known.forget(maker.id)
  await work.note('token_revoked', { subject: ['identity.access_token', id] }, { name: revoked.name })
}
