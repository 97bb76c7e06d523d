import type { Work } from '#platform/work/index.ts'
import type { SignIn } from '../known-sign-ins.ts'
import type { Means } from '../means.ts'
import { signInStore } from '../stores/sign-ins.ts'

/** Where the person is signed in, the latest first. */
export async function listSessions({ pool }: Means, work: Work, { accountId, id }: SignIn) {
  const sessions = await signInStore(pool).sessionsOf(accountId, work.now)
  return {
    items: sessions.map((session) => ({
      id: session.id,
      isThisOne: session.id === id,
      signedInAt: session.createdAt,
      endsAt: session.expiresAt,
      ip: session.ipAddress || null,
      device: session.userAgent || null,
    })),
  }
}
