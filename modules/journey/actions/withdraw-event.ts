import type { Work } from '#platform/work/index.ts'
import { type RecordedEventDetail, recordedEventDetail } from '../queries/recorded-event-detail.ts'
import { recordedEventStore } from '../stores/recorded-events.ts'
import { announceEvents } from './announce-events.ts'
import { eventInHand } from './correct-event.ts'

/** Withdraws an event that did not happen, with the reason: what it called for is no longer asked, what was done stays. */
export async function withdrawEvent(
  work: Work,
  eventId: string,
  { version, reason }: { version: number; reason: string },
): Promise<RecordedEventDetail> {
  const row = await eventInHand(work, eventId, version)
  await recordedEventStore(work).withdraw(row, reason)
  await announceEvents(work, [row], 'withdrawn')
  return recordedEventDetail(work, eventId)
}
