import { phasesOf, projectsById } from '#modules/estate/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { recordHistory } from '#platform/history/index.ts'
import type { Work } from '#platform/work/index.ts'
import { listNotices, type NoticeQuery } from './list-notices.ts'
import { noticeCounts } from './notice-counts.ts'

export interface DelayRow {
  id: string
  projectId: string
  phaseId: string
  reason: string
  knownOn: string
  oldOn: string
  newOn: string
  sentOn: string | null
  writtenBy: string
  version: number
  changedBy: string | null
  createdAt: Date
}

export const delayColumns = `d.id, d.project_id AS "projectId", d.phase_id AS "phaseId", d.reason, d.known_on AS "knownOn",
  d.old_on AS "oldOn", d.new_on AS "newOn", d.sent_on AS "sentOn", d.written_by AS "writtenBy", d.version,
  d.changed_by AS "changedBy", d.created_at AS "createdAt"`

/** The delay, or "not found". */
export async function delayById(work: Work, delayId: string, { lock = false } = {}): Promise<DelayRow> {
  const [row] = await work.sql<DelayRow>(
    `SELECT ${delayColumns} FROM construction.delay d WHERE d.id = $1 ${lock ? 'FOR UPDATE' : ''}`,
    [delayId],
  )
  if (!row) throw common.notFound()
  return row
}

/** A delay as staff see it, with how far its notices are. */
export async function delayView(work: Work, delayId: string) {
  const { changedBy: _, createdAt: __, ...row } = await delayById(work, delayId)
  const [projects, phases, counts] = await Promise.all([
    projectsById(work, [row.projectId]),
    phasesOf(work, [row.projectId]),
    noticeCounts(work, [delayId]),
  ])
  const phase = phases.get(row.projectId)?.find(({ id }) => id === row.phaseId)
  return {
    ...row,
    projectName: projects.get(row.projectId)?.name ?? '',
    phaseName: phase?.name ?? '',
    counts: counts(delayId),
  }
}

/** Who wrote and sent the notice of a delay. */
export async function delayHistory(work: Work, delayId: string, paging: { limit?: number; after?: string }) {
  return recordHistory(work, { record: ['construction.delay', delayId] }, paging)
}

/** The board of a delay, home by home. */
export async function delayNotices(work: Work, delayId: string, query: NoticeQuery) {
  const { projectId } = await delayById(work, delayId)
  return listNotices(work, projectId, delayId, query)
}
