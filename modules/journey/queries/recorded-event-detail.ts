import { projectsById } from '#modules/estate/index.ts'
import { localDateOf } from '#platform/calendar/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { ActionRecord } from '../action-record.ts'
import { cancellableUntil } from '../cancellation-window.ts'
import { actionColumns } from '../stores/actions.ts'
import { type RecordedEventRow, recordedEventStore } from '../stores/recorded-events.ts'
import { presentLines } from './action-line.ts'
import { presentRecordedEvents } from './present-recorded-events.ts'

export type RecordedEventDetail = Awaited<ReturnType<typeof recordedEventDetail>>

/** One event with what it calls for; "not found" outside the scope. */
export async function recordedEventDetail(work: Work, eventId: string) {
  const row = await recordedEventStore(work).byId(eventId)
  if (!row) throw common.notFound()
  const [[event], projects, actions] = await Promise.all([
    presentRecordedEvents(work, [row]),
    projectsById(work, [row.projectId]),
    actionsAround(work, row),
  ])
  const timezone = projects.get(row.projectId)!.timezone
  const today = localDateOf(work.now, timezone)
  return {
    event: event!,
    cancellableUntil: row.kind === 'subscribed' && !row.withdrawnAt ? cancellableUntil(row, timezone) : null,
    actions: await presentLines(work, actions, () => today),
  }
}

/** Actions of the journey that the event began, or of the customer's journey to which it belongs. */
function actionsAround(work: Work, { id, projectId, personId, homeId }: RecordedEventRow) {
  return work.sql<Omit<ActionRecord, 'timezone'>>(
    `SELECT ${actionColumns} FROM journey.journey j JOIN journey.action a ON a.project_id = j.project_id AND a.journey_id = j.id
      WHERE j.project_id = $1 AND (j.origin_id = $2 OR j.subject_kind = 'person' AND j.subject_id = $3 AND j.home_id IS NOT DISTINCT FROM $4)
        AND (a.is_applicable OR a.done_at IS NOT NULL OR a.waived_at IS NOT NULL)
      ORDER BY a.due_on, a.action_key, a.occurrence, a.id`,
    [projectId, id, personId, homeId],
  )
}
