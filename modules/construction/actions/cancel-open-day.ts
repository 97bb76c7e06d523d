import { refuseStale, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { openDayView } from '../queries/get-open-day.ts'
import { openDayStore } from '../stores/open-days.ts'

/** Calls an open day off; everybody who has a place or waits for one is told why. */
export async function cancelOpenDay(
  work: Work,
  openDayId: string,
  { version, reason }: { version: number; reason: string },
) {
  const known = await openDayStore(work).byId(openDayId, { lock: true })
  await refuseStale(version, { ...known, theirs: () => openDayView(work, openDayId) })
  if (known.state === 'held' || known.state === 'cancelled') throw refusals.openDayOver()
  await openDayStore(work).mark(openDayId, 'cancelled', { reason })
  if (known.state === 'announced') work.enqueue('construction.tell-visitors', { openDayId })
  return openDayView(work, openDayId)
}
