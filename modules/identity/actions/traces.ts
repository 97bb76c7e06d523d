import { publicActor, type Actor } from '#platform/work/index.ts'
import type { Means } from '../means.ts'
import type { Visit } from '../visit.ts'

export type Trace = 'signed_in' | 'sign_in_failed' | 'locked_out'

/** Stands for an account that does not exist: what was typed may be a password in the wrong field, so it is not kept. */
const noAccount = '00000000-0000-0000-0000-000000000000'

export interface TraceOf {
  change: Trace
  /** The name of the route. */
  action: string
  accountId?: string | undefined
  actor?: Actor | undefined
  details?: Record<string, unknown>
}

/** Writes an audit line at once, in work of its own: it stays although the request is refused. */
export async function leaveTrace({ own }: Means, visit: Visit, trace: TraceOf): Promise<void> {
  const { change, action, accountId = noAccount, actor = publicActor, details } = trace
  await own.withWork(visit.trace(actor, action), (work) =>
    work.note(change, { subject: ['identity.account', accountId] }, details),
  )
}
