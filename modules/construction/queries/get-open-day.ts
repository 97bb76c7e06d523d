import { phasesOf, projectToday } from '#modules/estate/index.ts'
import { responsibleFor } from '#modules/organization/index.ts'
import { recordHistory } from '#platform/history/index.ts'
import type { Work } from '#platform/work/index.ts'
import { openDayStore } from '../stores/open-days.ts'

interface Counts {
  invited: number
  bookings: number
  waiting: number
  joined: number
  findings: number
  unanswered: number
}

/** An open day as staff see it: its slots, who comes, what was found. */
export async function openDayView(work: Work, openDayId: string) {
  const store = openDayStore(work)
  const { changedBy: _, ...row } = await store.byId(openDayId)
  const [{ project, today }, phases, slots, counts, responsible] = await Promise.all([
    projectToday(work, row.projectId),
    phasesOf(work, [row.projectId]),
    store.slots(openDayId),
    work.sql<Counts>(
      `SELECT (SELECT count(*)::int FROM construction.recipient r WHERE r.about_id = $1) AS invited,
              (SELECT count(*)::int FROM construction.booking b WHERE b.open_day_id = $1 AND b.state IN ('booked', 'joined')) AS bookings,
              (SELECT count(*)::int FROM construction.booking b WHERE b.open_day_id = $1 AND b.state = 'waiting') AS waiting,
              (SELECT count(*)::int FROM construction.booking b WHERE b.open_day_id = $1 AND b.state = 'joined') AS joined,
              (SELECT count(*)::int FROM construction.finding f WHERE f.open_day_id = $1) AS findings,
              (SELECT count(*)::int FROM construction.finding f WHERE f.open_day_id = $1 AND f.answered_on IS NULL) AS unanswered`,
      [openDayId],
    ),
    responsibleFor(work, row.projectId, 'customerRelations'),
  ])
  const phase = phases.get(row.projectId)?.find(({ id }) => id === row.phaseId)
  return {
    ...row,
    projectName: project.name,
    phaseName: phase?.name ?? null,
    isToday: row.heldOn === today,
    slots,
    ...counts[0]!,
    responsible,
  }
}

/** Who prepared, announced and ended the open day. */
export async function openDayHistory(
  work: Work,
  openDayId: string,
  paging: { limit?: number; after?: string },
) {
  return recordHistory(work, { record: ['construction.open_day', openDayId] }, paging)
}
