import type { RefusalMaker } from '#platform/errors/index.ts'
import type { Actor } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { limits, whenAgain } from '../limits.ts'
import type { Means } from '../means.ts'
import { accountStore } from '../stores/accounts.ts'
import { counterStore } from '../stores/counters.ts'
import type { Visit } from '../visit.ts'
import { leaveTrace } from './traces.ts'

export interface Guarded {
  /** Refuses a wrong password or code; the last try of the window locks. */
  wrong: (how?: RefusalMaker) => Promise<never>
}

interface Guarding {
  username: string
  /** The name of the route. */
  action: string
  /** The refusal of a wrong try; `{left}` is filled. */
  wrong: RefusalMaker
  /** Whose session the password is asked in; at the door it is a visitor. */
  actor?: Actor
}

/**
 * Lets a password be tried: counts before the check, so that tries at the same moment are all counted, and forgets
 * the count once everything was right. Unknown usernames are counted alike, so that nobody learns which ones exist.
 */
export async function guardPassword<T>(
  means: Means,
  visit: Visit,
  { username, action, wrong, actor }: Guarding,
  check: (guarded: Guarded) => Promise<T>,
): Promise<T> {
  const { clock, keyring } = means.options.services
  const now = clock.now()
  const counters = counterStore(means.pool)
  const key = `password of ${keyring.blindIndex('username tried', username)}`
  const count = await counters.take(key, limits.password, now)
  if (!count.allowed) throw refusals.lockedOut(whenAgain(count.endsAt, now))
  const result = await check({
    wrong: async (how = wrong) => {
      const account = await means.own.asSystem('sign-in', (work) => accountStore(work).byUsername(username))
      await leaveTrace(means, visit, {
        change: 'sign_in_failed',
        action,
        actor,
        accountId: account?.id,
        details: { reason: how.code },
      })
      if (count.left > 0) throw how({ left: count.left })
      await leaveTrace(means, visit, {
        change: 'locked_out',
        action,
        actor,
        accountId: account?.id,
        details: { until: count.endsAt },
      })
      throw refusals.lockedOut(whenAgain(count.endsAt, now))
    },
  })
  await counters.clear(key)
  return result
}
