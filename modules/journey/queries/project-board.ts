import { homesById, projectsById } from '#modules/estate/index.ts'
import { localDateOf } from '#platform/calendar/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { journeySteps, stepNames, type JourneyStep } from '../step.ts'
import { isOpen } from '../stores/actions.ts'

interface RoleLine {
  role: string
  late: number
  oldestDueOn: string | null
  dueThisWeek: number
}

interface HomeLine {
  homeId: string
  late: number
  oldestDueOn: string | null
  dueThisWeek: number
}

/** Homes by step (a home may stand in several), and open actions by role and by building, on the local day. */
export async function projectBoard(work: Work, projectId: string) {
  const project = (await projectsById(work, [projectId])).get(projectId)
  if (!project) throw common.notFound()
  const today = localDateOf(work.now, project.timezone)
  const [steps, roles, homes] = await Promise.all([
    work.sql<{ step: JourneyStep; homes: number }>(
      `SELECT step, count(DISTINCT home_id) AS homes FROM journey.step_stay
        WHERE project_id = $1 AND entered_on <= $2 AND (left_on IS NULL OR left_on > $2) GROUP BY step`,
      [projectId, today],
    ),
    work.sql<RoleLine>(
      `SELECT a.performer_role AS role, count(*) FILTER (WHERE a.due_on < $2) AS late,
              min(a.due_on) FILTER (WHERE a.due_on < $2) AS "oldestDueOn", count(*) FILTER (WHERE a.due_on >= $2) AS "dueThisWeek"
         FROM journey.action a WHERE a.project_id = $1 AND ${isOpen} AND a.due_on <= $2::date + 7
        GROUP BY a.performer_role ORDER BY late DESC, role`,
      [projectId, today],
    ),
    work.sql<HomeLine>(
      `SELECT a.home_id AS "homeId", count(*) FILTER (WHERE a.due_on < $2) AS late,
              min(a.due_on) FILTER (WHERE a.due_on < $2) AS "oldestDueOn", count(*) FILTER (WHERE a.due_on >= $2) AS "dueThisWeek"
         FROM journey.action a WHERE a.project_id = $1 AND ${isOpen} AND a.due_on <= $2::date + 7 AND a.home_id IS NOT NULL
        GROUP BY a.home_id`,
      [projectId, today],
    ),
  ])
  const counts = new Map(steps.map(({ step, homes }) => [step, homes]))
  return {
    project: project.name,
    today,
    steps: journeySteps.map((step) => {
      const { number, zh, en } = stepNames[step]
      return { step, number, name: { zh, en }, homes: counts.get(step) ?? 0 }
    }),
    roles,
    buildings: await byBuilding(work, homes),
  }
}

/** The lines of homes added up by building, the most late ones first. */
async function byBuilding(work: Work, lines: readonly HomeLine[]) {
  const homes = await homesById(
    work,
    lines.map(({ homeId }) => homeId),
  )
  const piles = Map.groupBy(lines, ({ homeId }) => homes.get(homeId)?.buildingName ?? '')
  return [...piles]
    .map(([building, pile]) => ({
      building,
      late: pile.reduce((sum, { late }) => sum + late, 0),
      lateHomes: pile.filter(({ late }) => late > 0).length,
      oldestDueOn: pile.flatMap(({ oldestDueOn }) => oldestDueOn ?? []).toSorted()[0] ?? null,
      dueThisWeek: pile.reduce((sum, { dueThisWeek }) => sum + dueThisWeek, 0),
    }))
    .toSorted(
      (one, other) =>
        other.late - one.late || one.building.localeCompare(other.building, 'zh', { numeric: true }),
    )
}
