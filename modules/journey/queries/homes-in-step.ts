import { personsById } from '#modules/customers/index.ts'
import { homesById, projectsById } from '#modules/estate/index.ts'
import { localDateOf } from '#platform/calendar/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { maskName } from '#platform/text/index.ts'
import { holds, type Work } from '#platform/work/index.ts'
import type { JourneyStep, stepHomeOrders } from '../step.ts'
import { isOpen } from '../stores/actions.ts'

interface StepQuery {
  step: JourneyStep
  sort?: Sort<(typeof stepHomeOrders)[number]>
  limit?: number
  after?: string
}

interface Row {
  homeId: string | null
  personId: string | null
  enteredOn: string
  late: number
}

const place = `coalesce(h.place, '')`
const orders = { enteredOn: ['s.entered_on', place], home: place }

/**
 * The homes that stand in a step today, and customers who have none yet, with their late actions of the step; those first
 * that entered it first or as asked.
 */
export async function homesInStep(
  work: Work,
  projectId: string,
  { step, sort = 'enteredOn', limit = 50, after }: StepQuery,
) {
  const project = (await projectsById(work, [projectId])).get(projectId)
  if (!project) throw common.notFound()
  const today = localDateOf(work.now, project.timezone)
  const order = orderBy(sort, orders, 's.subject_id')
  const values: unknown[] = [projectId, step, today, limit + 1]
  const from = after ? `WHERE ${order.after(after, (value) => `$${values.push(value)}`)}` : ''
  const rows = await work.sql<Row & Placed>(
    `SELECT s.home_id AS "homeId", CASE WHEN s.home_id IS NULL THEN s.subject_id END AS "personId", s.entered_on AS "enteredOn", ${order.key},
            (SELECT count(*) FROM journey.action a JOIN journey.journey j ON j.project_id = a.project_id AND j.id = a.journey_id
              WHERE j.project_id = $1 AND (j.home_id = s.home_id OR s.home_id IS NULL AND j.home_id IS NULL AND j.subject_id = s.subject_id)
                AND a.step = $2 AND ${isOpen} AND a.due_on < $3) AS late
       FROM (SELECT y.home_id, coalesce(y.home_id, j.subject_id) AS subject_id, min(y.entered_on) AS entered_on
               FROM journey.step_stay y JOIN journey.journey j ON j.project_id = y.project_id AND j.id = y.journey_id
              WHERE y.project_id = $1 AND y.step = $2 AND y.entered_on <= $3 AND (y.left_on IS NULL OR y.left_on > $3)
                AND (y.home_id IS NOT NULL OR j.subject_kind = 'person') GROUP BY 1, 2) AS s
       LEFT JOIN estate.places_in($1) h ON h.home_id = s.home_id
      ${from} ORDER BY ${order.by} LIMIT $4`,
    values,
  )
  const page = order.page(rows, limit, (row) => row)
  const [homes, persons] = await Promise.all([
    homesById(
      work,
      page.items.flatMap(({ homeId }) => homeId ?? []),
    ),
    personsById(
      work,
      page.items.flatMap(({ personId }) => personId ?? []),
    ),
  ])
  const nameOf = holds(work.actor, 'customers.read') ? (name: string) => name : maskName
  return {
    items: page.items.map((row) => ({
      ...row,
      name: homes.get(row.homeId ?? '')?.label ?? nameOf(persons.get(row.personId ?? '')?.name ?? ''),
    })),
    next: page.next,
  }
}
