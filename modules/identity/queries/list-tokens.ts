import type { StaffActor, Work } from '#platform/work/index.ts'
import { type AccessToken, accessTokenStore } from '../stores/access-tokens.ts'

/** The person's own access tokens, the newest first, without their texts. */
export async function listTokens(work: Work, { id }: StaffActor) {
  return { items: (await accessTokenStore(work).ofStaff(id)).map(tokenView) }
}

/** A token as its maker sees it afterwards. */
export function tokenView(token: AccessToken) {
  const {
    id,
    name,
    permissions,
    created_at: createdAt,
    expires_at: expiresAt,
    last_used_at: lastUsedAt,
    revoked_at: revokedAt,
  } = token
  return { id, name, permissions, createdAt, expiresAt, lastUsedAt, revokedAt }
}
