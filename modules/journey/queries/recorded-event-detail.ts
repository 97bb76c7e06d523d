import { projectsById } from '#modules/estate/index.ts'
import { localDateOf } from '#platform/calendar/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { ActionRecord } from '../action-record.ts'
import { cancellableUntil } from '../cancellation-window.ts'
import { actionColumns } from '../stores/actions.ts'
import { type RecordedEventRow, recordedEventStore } from '../stores/recorded-events.ts'
import { standardStore } from '../stores/standards.ts'
import { presentLines } from './action-line.ts'
import { presentRecordedEvents } from './present-recorded-events.ts'
import { settingsInForce } from './settings-in-force.ts'

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
  const isSubscription = row.kind === 'subscribed' && !row.withdrawnAt
  return {
    event: event!,
    cancellableUntil: isSubscription
      ? cancellableUntil(row, timezone, await settingsOf(work, row.projectId, actions[0]?.standardId))
      : null,
    actions: await presentLines(work, actions, () => today),
  }
}

/** Of the version on which the journey is; before there is one, of the version in force. */
const settingsOf = async (work: Work, projectId: string, standardId: string | undefined) =>
  standardId
    ? (await standardStore(work).byId(standardId)).settings
    : (await settingsInForce(work, [projectId]))(projectId)

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
