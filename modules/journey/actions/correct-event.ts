import { projectsById } from '#modules/estate/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { refuseStale, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { dayOfEvent, type GivenDay } from '../event-day.ts'
import { type RecordedEventDetail, recordedEventDetail } from '../queries/recorded-event-detail.ts'
import { recordedEventStore, type RecordedEventRow } from '../stores/recorded-events.ts'
import { announceEvents } from './announce-events.ts'
import { refuseUnlessMayRecord } from './record-event.ts'

export interface EventCorrection extends GivenDay {
  version: number
  reason: string
}

/** Corrects day, time or note of an event with the reason; what hangs on it moves, and the log keeps what stood before. */
export async function correctEvent(
  work: Work,
  eventId: string,
  { version, reason, ...given }: EventCorrection,
): Promise<RecordedEventDetail> {
  const row = await eventInHand(work, eventId, version)
  const project = (await projectsById(work, [row.projectId])).get(row.projectId)
  if (!project) throw common.notFound()
  const { day, problems } = dayOfEvent(row.kind, given, project.timezone, work.now)
  if (problems.length > 0) throw common.invalidInput({ count: problems.length }, { fields: problems })
  await recordedEventStore(work).correct(row, { ...day, reason })
  await announceEvents(work, [{ ...row, ...day }], 'corrected')
  return recordedEventDetail(work, eventId)
}

/** An event to correct or withdraw, locked; refuses what is withdrawn, and what another module has to say. */
export async function eventInHand(work: Work, eventId: string, version: number): Promise<RecordedEventRow> {
  const row = await recordedEventStore(work).byId(eventId, { lock: true })
  if (!row) throw common.notFound()
  refuseUnlessMayRecord(work, row.kind)
  if (row.withdrawnAt) throw refusals.alreadyWithdrawn({ reason: row.changeReason })
  if (row.source) throw refusals.toldElsewhere()
  await refuseStale(version, { ...row, theirs: () => recordedEventDetail(work, eventId) })
  return row
}
