import { projectsById } from '#modules/estate/index.ts'
import { localDateOf } from '#platform/calendar/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { ActionRecord } from '../action-record.ts'
import { actionColumns } from '../stores/actions.ts'
import { standardStore } from '../stores/standards.ts'
import type { ActionInHand } from './action-in-hand.ts'

/** Several actions with what the standard says of them; three statements, however many. */
export async function actionsInHand(work: Work, actionIds: readonly string[]): Promise<ActionInHand[]> {
  const rows = await work.sql<Omit<ActionRecord, 'timezone'>>(
    `SELECT ${actionColumns} FROM journey.action a JOIN journey.journey j ON j.project_id = a.project_id AND j.id = a.journey_id
      WHERE a.id = ANY ($1) ORDER BY a.id`,
    [actionIds],
  )
  const [projects, standards] = await Promise.all([
    projectsById(work, [...new Set(rows.map(({ projectId }) => projectId))]),
    standardStore(work).byIds(rows.map(({ standardId }) => standardId)),
  ])
  return rows.flatMap((row) => {
    const timezone = projects.get(row.projectId)?.timezone
    const version = standards.get(row.standardId)
    const standard = version?.byKey.get(row.key)
    if (!timezone || !standard) return []
    const today = localDateOf(work.now, timezone)
    return [{ action: { ...row, timezone }, standard, settings: version!.settings, today }]
  })
}
