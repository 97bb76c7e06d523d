import { homesById, projectsById } from '#modules/estate/index.ts'
import { responsibleByRole, staffById } from '#modules/organization/index.ts'
import { localDateOf } from '#platform/calendar/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { journeySteps, stepNames, type JourneyStep } from '../step.ts'
import { isOpen } from '../stores/actions.ts'
import { figuresOf } from './figures.ts'

/** Open actions of one home, step, post and person that press. */
interface Line {
  homeId: string | null
  step: JourneyStep
  role: string
  staffId: string | null
  late: number
  oldestDueOn: string | null
  dueThisWeek: number
}

/** Homes by step (a home may stand in several), and what is late by post, by building and by person, on the local day. */
export async function projectBoard(work: Work, projectId: string) {
  const project = (await projectsById(work, [projectId])).get(projectId)
  if (!project) throw common.notFound()
  const today = localDateOf(work.now, project.timezone)
  const [figures, lines] = await Promise.all([
    figuresOf(work, { projectId }),
    work.sql<Line>(
      `SELECT a.home_id AS "homeId", a.step, a.performer_role AS role, a.responsible_staff_id AS "staffId",
              count(*) FILTER (WHERE a.due_on < $2) AS late, min(a.due_on) FILTER (WHERE a.due_on < $2) AS "oldestDueOn",
              count(*) FILTER (WHERE a.due_on >= $2) AS "dueThisWeek"
         FROM journey.action a WHERE a.project_id = $1 AND ${isOpen} AND a.due_on <= $2::date + 7
        GROUP BY a.home_id, a.step, a.performer_role, a.responsible_staff_id`,
      [projectId, today],
    ),
  ])
  const byStep = new Map(figures.map((one) => [one.step, one]))
  return {
    project: project.name,
    today,
    steps: journeySteps.map((step) => {
      const { number, zh, en } = stepNames[step]
      const { standing = 0, late = 0 } = byStep.get(step) ?? {}
      return { step, number, name: { zh, en }, homes: standing, late }
    }),
    roles: [...Map.groupBy(lines, ({ role }) => role)]
      .map(([role, pile]) => ({ role, ...sumOf(pile) }))
      .toSorted((one, other) => other.late - one.late || (one.role < other.role ? -1 : 1)),
    buildings: await byBuilding(work, lines),
    people: await byPerson(work, projectId, lines),
  }
}

const sumOf = (pile: readonly Line[]) => ({
  late: pile.reduce((sum, { late }) => sum + late, 0),
  oldestDueOn: pile.flatMap(({ oldestDueOn }) => oldestDueOn ?? []).toSorted()[0] ?? null,
  dueThisWeek: pile.reduce((sum, { dueThisWeek }) => sum + dueThisWeek, 0),
})

/** Late ones of a pile in each of the eight steps. */
const heatOf = (pile: readonly Line[]) =>
  journeySteps.map((step) => pile.reduce((sum, line) => sum + (line.step === step ? line.late : 0), 0))

/** Added up by building, the most late ones first. */
async function byBuilding(work: Work, all: readonly Line[]) {
  const lines = all.filter(({ homeId }) => homeId !== null)
  const homes = await homesById(
    work,
    lines.map(({ homeId }) => homeId!),
  )
  const piles = Map.groupBy(lines, ({ homeId }) => homes.get(homeId!)?.buildingName ?? '')
  return [...piles]
    .map(([building, pile]) => ({
      building,
      lateHomes: new Set(pile.filter(({ late }) => late > 0).map(({ homeId }) => homeId)).size,
      ...sumOf(pile),
      heat: heatOf(pile),
    }))
    .toSorted(
      (one, other) =>
        other.late - one.late || one.building.localeCompare(other.building, 'zh', { numeric: true }),
    )
}

/** Added up by whoever is responsible by name, and by post where nobody is; the most late ones first. */
async function byPerson(work: Work, projectId: string, lines: readonly Line[]) {
  const staff = await staffById(
    work,
    lines.flatMap(({ staffId }) => staffId ?? []),
  )
  const piles = [...Map.groupBy(lines, ({ staffId, role }) => (staff.has(staffId ?? '') ? staffId! : role))]
  const holders = await responsibleByRole(
    work,
    projectId,
    piles.flatMap(([key]) => (staff.has(key) ? [] : key)),
  )
  const people = piles.map(([key, pile]) => ({
    staff: staff.get(key) ?? null,
    /** Whoever holds the post, where nobody is responsible by name. */
    holder: staff.has(key) ? null : (holders.get(key) ?? null),
    role: pile[0]!.role,
    ...sumOf(pile),
    heat: heatOf(pile),
  }))
  return people.toSorted((one, other) => other.late - one.late || other.dueThisWeek - one.dueThisWeek)
}
