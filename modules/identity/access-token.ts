import { hash, randomBytes } from 'node:crypto'
import type { StaffActor } from '#platform/work/index.ts'

/** `txp_` and 43 characters; the prefix lets people and scanners recognise a leaked token. */
export const tokenPattern = /^Bearer (txp_[\w-]{43})$/i

/** A new token, which is shown once, and the digest by which it is known. */
export function drawToken(): { token: string; sha256: string } {
  const token = `txp_${randomBytes(32).toString('base64url')}`
  return { token, sha256: tokenDigest(token) }
}

export function tokenDigest(token: string): string {
  return hash('sha256', token, 'base64url')
}

/** The actor with no more than the permissions of the token. */
export function limitedTo(actor: StaffActor, permissions: readonly string[]): StaffActor {
  const grants = new Map([...actor.grants].filter(([permission]) => permissions.includes(permission)))
  return { ...actor, grants }
}

const year = 366 * 24 * 3_600_000

/** Whether a token may live until then: some time from now, but no longer than a year. */
export function mayExpireAt(expiresAt: Date, now: Date): boolean {
  const ahead = expiresAt.getTime() - now.getTime()
  return ahead > 0 && ahead <= year
}
