import { homesById, projectsById } from '#modules/estate/index.ts'
import { localDateOf } from '#platform/calendar/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { ActionRecord } from '../action-record.ts'
import { type JourneyStep, journeySteps, type openActionOrders } from '../step.ts'
import { actionColumns, isOpen } from '../stores/actions.ts'
import { presentLines } from './action-line.ts'

export interface OpenActionsQuery {
  performer?: string
  step?: JourneyStep
  /** The name of a building: 3栋. */
  building?: string
  staffId?: string
  /** Only what nobody is responsible for by name. */
  unnamed?: boolean
  /** Only what is past its last day. */
  late?: boolean
  sort?: Sort<(typeof openActionOrders)[number]>
  limit?: number
  after?: string
}

const asked = `a.project_id = $1 AND ${isOpen} AND a.due_on < $2::date + CASE WHEN $3 THEN 0 ELSE 8 END
  AND ($4::text IS NULL OR a.performer_role = $4) AND ($5::text IS NULL OR a.step = $5)
  AND ($6::uuid IS NULL OR a.responsible_staff_id = $6) AND (NOT $7 OR a.responsible_staff_id IS NULL)`

const orders = {
  dueOn: 'a.due_on',
  step: [`array_position('{${journeySteps.join(',')}}'::text[], a.step)`, 'a.due_on'],
  home: { filled: 'h.place', ties: ['a.due_on'] },
}

/** What the figures of the project board count: open actions late or due within a week, by last day where nothing else is asked for. */
export async function listOpenActions(work: Work, projectId: string, query: OpenActionsQuery) {
  const { performer = null, step = null, building, late = false, sort = 'dueOn', limit = 50, after } = query
  const { staffId = null, unnamed = false } = query
  const project = (await projectsById(work, [projectId])).get(projectId)
  if (!project) throw common.notFound()
  const today = localDateOf(work.now, project.timezone)
  const conditions = [projectId, today, late, performer, step, staffId, unnamed]
  const homeIds = building === undefined ? null : await homesOfBuilding(work, conditions, building)
  const order = orderBy(sort, orders, 'a.id')
  const values: unknown[] = [...conditions, homeIds, limit + 1]
  const from = after ? `AND ${order.after(after, (value) => `$${values.push(value)}`)}` : ''
  const rows = await work.sql<Omit<ActionRecord, 'timezone'> & Placed>(
    `SELECT ${actionColumns}, ${order.key} FROM journey.action a
       JOIN journey.journey j ON j.project_id = a.project_id AND j.id = a.journey_id
       LEFT JOIN estate.places_in($1) h ON h.home_id = a.home_id
      WHERE ${asked} AND ($8::uuid[] IS NULL OR a.home_id = ANY ($8)) ${from} ORDER BY ${order.by} LIMIT $9`,
    values,
  )
  const page = order.page(rows, limit, (row) => row)
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
