import { projectsById } from '#modules/estate/index.ts'
import { addMonths, localDateOf } from '#platform/calendar/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { journeySteps, type JourneyStep } from '../step.ts'

const monthsBack = 8
const monthsAhead = 3

interface Counted {
  step: JourneyStep
  month: string
  count: number
}

/**
 * Planned against actual, step by step and month by month: for when it was first promised, and when it was done. A deadline
 * that the real event moved keeps the month of its first promise; how many moved, and how far, is said beside it.
 */
export async function projectCourse(work: Work, projectId: string) {
  const project = (await projectsById(work, [projectId])).get(projectId)
  if (!project) throw common.notFound()
  const today = localDateOf(work.now, project.timezone)
  const first = `${addMonths(today, -monthsBack).slice(0, 7)}-01`
  const months = Array.from({ length: monthsBack + monthsAhead + 1 }, (_, at) => addMonths(first, at))
  const until = addMonths(first, months.length)
  const values = [projectId, first, until]
  const [planned, done, moved] = await Promise.all([
    work.sql<Counted>(
      `SELECT step, date_trunc('month', planned_on)::date AS month, count(*) FROM journey.action
        WHERE project_id = $1 AND planned_on >= $2 AND planned_on < $3 AND waived_at IS NULL AND (is_applicable OR done_at IS NOT NULL)
        GROUP BY 1, 2`,
      values,
    ),
    work.sql<Counted>(
      `SELECT step, date_trunc('month', done_on)::date AS month, count(*) FROM journey.action
        WHERE project_id = $1 AND done_on >= $2 AND done_on < $3 GROUP BY 1, 2`,
      values,
    ),
    work.sql<{ step: JourneyStep; moved: number; later: number; days: number }>(
      `SELECT step, count(*) AS moved, count(*) FILTER (WHERE due_on > planned_on) AS later,
              round(avg(abs(due_on - planned_on)))::integer AS days FROM journey.action
        WHERE project_id = $1 AND planned_on >= $2 AND planned_on < $3 AND due_on <> planned_on AND waived_at IS NULL
          AND (is_applicable OR done_at IS NOT NULL) GROUP BY 1`,
      values,
    ),
  ])
  const row = (counted: readonly Counted[], step: JourneyStep) =>
    months.map((month) => counted.find((one) => one.step === step && one.month === month)?.count ?? 0)
  return {
    today,
    months,
    steps: journeySteps.map((step) => {
      const { moved: count = 0, later = 0, days = 0 } = moved.find((one) => one.step === step) ?? {}
      return {
        step,
        planned: row(planned, step),
        done: row(done, step),
        moved: count,
        movedLater: later,
        movedDays: days,
      }
    }),
  }
}
