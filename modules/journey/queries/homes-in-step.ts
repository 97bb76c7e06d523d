import { homesById, projectsById } from '#modules/estate/index.ts'
import { localDateOf } from '#platform/calendar/index.ts'
import { pageKey, readPageKey, toPage } from '#platform/contract/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { JourneyStep } from '../step.ts'
import { isOpen } from '../stores/actions.ts'

interface StepQuery {
  step: JourneyStep
  limit?: number
  after?: string
}

interface Row {
  homeId: string
  enteredOn: string
  late: number
}

/** The homes that stand in a step today, those first that entered it first, with their late actions of the step. */
export async function homesInStep(work: Work, projectId: string, { step, limit = 50, after }: StepQuery) {
  const project = (await projectsById(work, [projectId])).get(projectId)
  if (!project) throw common.notFound()
  const today = localDateOf(work.now, project.timezone)
  const [enteredOn, id] = after
    ? readPageKey(after, 2)
    : ['0001-01-01', '00000000-0000-0000-0000-000000000000']
  const rows = await work.sql<Row>(
    `SELECT s.home_id AS "homeId", s.entered_on AS "enteredOn",
            (SELECT count(*) FROM journey.action a JOIN journey.journey j ON j.project_id = a.project_id AND j.id = a.journey_id
              WHERE j.project_id = $1 AND j.home_id = s.home_id AND a.step = $2 AND ${isOpen} AND a.due_on < $3) AS late
       FROM (SELECT home_id, min(entered_on) AS entered_on FROM journey.step_stay
              WHERE project_id = $1 AND step = $2 AND entered_on <= $3 AND (left_on IS NULL OR left_on > $3) AND home_id IS NOT NULL
              GROUP BY home_id) AS s
      WHERE (s.entered_on, s.home_id) > ($4::date, $5::uuid) ORDER BY s.entered_on, s.home_id LIMIT $6`,
    [projectId, step, today, enteredOn, id, limit + 1],
  )
  const page = toPage(
    rows,
    limit,
    (row) => pageKey(row.enteredOn, row.homeId),
    (row) => row,
  )
  const homes = await homesById(
    work,
    page.items.map(({ homeId }) => homeId),
  )
  return {
    items: page.items.map((row) => ({ ...row, home: homes.get(row.homeId)?.label ?? '' })),
    next: page.next,
  }
}
