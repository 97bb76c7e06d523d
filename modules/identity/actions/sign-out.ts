import type { Work } from '#platform/work/index.ts'
import type { SignIn } from '../known-sign-ins.ts'
import type { Means } from '../means.ts'
import { signInStore } from '../stores/sign-ins.ts'
import type { Visit } from '../visit.ts'

/** Ends the session and takes its cookie back; without a session it only takes the cookie back. */
export async function signOut(
  { library, known }: Means,
  work: Work,
  visit: Visit,
  { by, accountId, id }: SignIn,
): Promise<void> {
  const response = await (await library()).api.signOut({ headers: visit.headers(), asResponse: true })
  visit.keepCookies(response)
  if (by !== 'session') return
  known.forget(accountId)
  await work.note('signed_out', { subject: ['identity.account', accountId] }, { session: id })
}

/** Ends one session of the account, or all of them; tells how many there were. */
export async function endSessions(
  { pool, known }: Means,
  work: Work,
  accountId: string,
  sessionId?: string,
): Promise<number> {
  const ended = await signInStore(pool).endSessions(accountId, sessionId)
  known.forget(accountId)
  if (ended > 0)
    await work.note(
      'signed_out',
      { subject: ['identity.account', accountId] },
      { session: sessionId ?? 'all', ended },
    )
  return ended
}
