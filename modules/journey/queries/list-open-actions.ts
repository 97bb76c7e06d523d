import { homesById, projectsById } from '#modules/estate/index.ts'
import { localDateOf } from '#platform/calendar/index.ts'
import { pageKey, readPageKey, toPage } from '#platform/contract/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { ActionRecord } from '../action-record.ts'
import type { JourneyStep } from '../step.ts'
import { actionColumns, isOpen } from '../stores/actions.ts'
import { presentLines } from './action-line.ts'

export interface OpenActionsQuery {
  performer?: string
  step?: JourneyStep
  /** The name of a building: 3栋. */
  building?: string
  /** Only what is past its last day. */
  late?: boolean
  limit?: number
  after?: string
}

const asked = `a.project_id = $1 AND ${isOpen} AND a.due_on < $2::date + CASE WHEN $3 THEN 0 ELSE 8 END
  AND ($4::text IS NULL OR a.performer_role = $4) AND ($5::text IS NULL OR a.step = $5)`

/** What the figures of the project board count: open actions late or due within a week, by last day. */
export async function listOpenActions(work: Work, projectId: string, query: OpenActionsQuery) {
  const { performer = null, step = null, building, late = false, limit = 50, after } = query
  const project = (await projectsById(work, [projectId])).get(projectId)
  if (!project) throw common.notFound()
  const today = localDateOf(work.now, project.timezone)
  const conditions = [projectId, today, late, performer, step]
  const homeIds = building === undefined ? null : await homesOfBuilding(work, conditions, building)
  const [dueOn, id] = after ? readPageKey(after, 2) : ['0001-01-01', '00000000-0000-0000-0000-000000000000']
  const rows = await work.sql<Omit<ActionRecord, 'timezone'>>(
    `SELECT ${actionColumns} FROM journey.action a
       JOIN journey.journey j ON j.project_id = a.project_id AND j.id = a.journey_id
      WHERE ${asked} AND ($6::uuid[] IS NULL OR a.home_id = ANY ($6)) AND (a.due_on, a.id) > ($7::date, $8::uuid)
      ORDER BY a.due_on, a.id LIMIT $9`,
    [...conditions, homeIds, dueOn, id, limit + 1],
  )
  const page = toPage(
    rows,
    limit,
    (row) => pageKey(row.dueOn, row.id),
    (row) => row,
  )
  return { items: await presentLines(work, page.items, () => today), next: page.next }
}

/** Homes of a building that have such actions at all. */
async function homesOfBuilding(work: Work, conditions: unknown[], building: string): Promise<string[]> {
  const rows = await work.sql<{ homeId: string }>(
    `SELECT DISTINCT a.home_id AS "homeId" FROM journey.action a WHERE ${asked} AND a.home_id IS NOT NULL`,
    conditions,
  )
  const homes = await homesById(
    work,
    rows.map(({ homeId }) => homeId),
  )
  return [...homes.values()].filter(({ buildingName }) => buildingName === building).map(({ id }) => id)
}
