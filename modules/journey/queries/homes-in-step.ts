import { homesById, projectsById } from '#modules/estate/index.ts'
import { localDateOf } from '#platform/calendar/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { JourneyStep, stepHomeOrders } from '../step.ts'
import { isOpen } from '../stores/actions.ts'

interface StepQuery {
  step: JourneyStep
  sort?: Sort<(typeof stepHomeOrders)[number]>
  limit?: number
  after?: string
}

interface Row {
  homeId: string
  enteredOn: string
  late: number
}

const orders = { enteredOn: ['s.entered_on', 'h.place'], home: 'h.place' }

/** The homes that stand in a step today with their late actions of the step, those first that entered it first or as asked. */
export async function homesInStep(
  work: Work,
  projectId: string,
  { step, sort = 'enteredOn', limit = 50, after }: StepQuery,
) {
  const project = (await projectsById(work, [projectId])).get(projectId)
  if (!project) throw common.notFound()
  const today = localDateOf(work.now, project.timezone)
  const order = orderBy(sort, orders, 's.home_id')
  const values: unknown[] = [projectId, step, today, limit + 1]
  const from = after ? `WHERE ${order.after(after, (value) => `$${values.push(value)}`)}` : ''
  const rows = await work.sql<Row & Placed>(
    `SELECT s.home_id AS "homeId", s.entered_on AS "enteredOn", ${order.key},
            (SELECT count(*) FROM journey.action a JOIN journey.journey j ON j.project_id = a.project_id AND j.id = a.journey_id
              WHERE j.project_id = $1 AND j.home_id = s.home_id AND a.step = $2 AND ${isOpen} AND a.due_on < $3) AS late
       FROM (SELECT home_id, min(entered_on) AS entered_on FROM journey.step_stay
              WHERE project_id = $1 AND step = $2 AND entered_on <= $3 AND (left_on IS NULL OR left_on > $3) AND home_id IS NOT NULL
              GROUP BY home_id) AS s JOIN estate.places_in($1) h ON h.home_id = s.home_id
      ${from} ORDER BY ${order.by} LIMIT $4`,
    values,
  )
  const page = order.page(rows, limit, (row) => row)
  const homes = await homesById(
    work,
    page.items.map(({ homeId }) => homeId),
  )
  return {
    items: page.items.map((row) => ({ ...row, home: homes.get(row.homeId)?.label ?? '' })),
    next: page.next,
  }
}
