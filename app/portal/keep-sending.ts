import { type QueryClient, QueryObserver } from '@tanstack/react-query'
import { identityContract } from '#modules/identity/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import { keepSending } from '#platform/web/outbox/keep-sending.ts'
import type { Sender } from '#platform/web/outbox/outbox.ts'

const found = import.meta.glob<{ senders: Record<string, Sender> }>('../../modules/*/web/portal/senders.ts', {
  eager: true,
})
const senders = Object.assign({}, ...Object.values(found).map((part) => part.senders)) as Record<
  string,
  Sender
>

/** Sends what residents told without a line, whoever of them is signed in. */
export function sendWhatWaits(queries: QueryClient): void {
  let me: string | null = null
  let stop: (() => void) | undefined
  const session = new QueryObserver(queries, apiOf(identityContract).query.readSession())
  const follow = ({ data }: ReturnType<typeof session.getCurrentResult>) => {
    const now = data?.kind === 'resident' ? data.id : null
    if (now === me) return
    me = now
    stop?.()
    stop = me ? keepSending(me, senders, () => void queries.invalidateQueries()) : undefined
  }
  session.subscribe(follow)
  // Who it is may have been known before this was loaded, and is told only when it changes.
  follow(session.getCurrentResult())
}
