import { deliveriesAhead, visibleProjects } from '#modules/estate/index.ts'
import { groupToday } from '#modules/organization/index.ts'
import { addDays } from '#platform/calendar/index.ts'
import type { Work } from '#platform/work/index.ts'

interface OpenLine {
  projectId: string
  role: string
  late: number
  dueThisWeek: number
  oldestDueOn: string | null
}

const daysAhead = 180
const deliveriesShown = 12

/** Over all projects in reach: open actions late or due within a week, by project and by post, and deliveries ahead. */
export async function overview(work: Work) {
  const until = addDays(await groupToday(work), daysAhead)
  const [visible, lines, deliveries] = await Promise.all([
    visibleProjects(work),
    work.sql<OpenLine>(
      `SELECT project_id AS "projectId", performer_role AS role, late, due_this_week AS "dueThisWeek", oldest_due_on AS "oldestDueOn"
         FROM journey.open_actions($1)`,
      [work.now],
    ),
    deliveriesAhead(work, until, deliveriesShown),
  ])
  const byProject = Map.groupBy(lines, ({ projectId }) => projectId)
  const projects = visible.map(({ id, name, city }) => ({
    projectId: id,
    project: name,
    city,
    ...sumOf(byProject.get(id) ?? []),
  }))
  const roles = [...Map.groupBy(lines, ({ role }) => role)].map(([role, pile]) => {
    const { late, dueThisWeek } = sumOf(pile)
    return { role, late, dueThisWeek }
  })
  const { late, dueThisWeek } = sumOf(lines)
  return {
    late,
    dueThisWeek,
    projects: projects.toSorted(mostFirst),
    roles: roles.toSorted(mostFirst),
    deliveries,
  }
}

const sumOf = (lines: readonly OpenLine[]) => ({
  late: lines.reduce((sum, { late }) => sum + late, 0),
  dueThisWeek: lines.reduce((sum, { dueThisWeek }) => sum + dueThisWeek, 0),
  oldestDueOn: lines.flatMap(({ oldestDueOn }) => oldestDueOn ?? []).toSorted()[0] ?? null,
})

interface Pressing {
  late: number
  dueThisWeek: number
}

const mostFirst = (one: Pressing, other: Pressing) =>
  other.late - one.late || other.dueThisWeek - one.dueThisWeek
