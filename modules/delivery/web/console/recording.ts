import { RefusedError } from '#platform/web/client.ts'
import { type Delivery, delivery } from './api.ts'

/** What can be recorded of a home. */
export type DateKind = 'plannedOn' | 'deliveredOn' | 'movedInOn'

/** Whether recording this makes sense for a home as it stands; corrections are made one by one. */
export function fits(kind: DateKind, { state }: Delivery): boolean {
  const waits = state === 'awaiting' || state === 'late'
  return kind === 'movedInOn' ? state === 'delivered' : waits
}

interface Recording {
  kind: DateKind
  on: string
  isDeemed: boolean
}

/** Records one date of one home, based on the record that was seen. */
export function record({ homeId, version }: Delivery, { kind, on, isDeemed }: Recording): Promise<Delivery> {
  const params = { homeId }
  if (kind === 'plannedOn') return delivery.call.planDelivery({ params, body: { plannedOn: on, version } })
  if (kind === 'movedInOn') return delivery.call.recordMoveIn({ params, body: { movedInOn: on, version } })
  return delivery.call.recordDelivery({ params, body: { deliveredOn: on, isDeemed, version } })
}

/** A home that was not recorded, with what the server said. */
export interface Failure {
  home: Delivery
  reason: string
}

/** Records the same day for many homes, one after the other; what is refused leaves the others alone. */
export async function recordAll(
  homes: readonly Delivery[],
  recording: Recording,
  onProgress: (done: number) => void,
): Promise<Failure[]> {
  const failures: Failure[] = []
  for (const [at, home] of homes.entries()) {
    try {
      await record(home, recording)
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error
      failures.push({ home, reason: error.fields[0]?.message ?? error.message })
    }
    onProgress(at + 1)
  }
  return failures
}
