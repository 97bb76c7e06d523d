import type { Identity } from '#modules/identity/module.ts'
import type { SettableClock } from '#platform/clock/clock.ts'
import type { Database, Work } from '#platform/work/index.ts'
import type { DemoProject } from './content/projects.ts'
import type { Chance } from './random.ts'

/** What the stages of the demo work with. */
export interface World {
  database: Database
  /** Stands at the moment that a stage wants; ends at now. */
  clock: SettableClock
  identity: Pick<Identity, 'openAccount' | 'hashPassword'>
  chance: Chance
  projects: readonly DemoProject[]
  baseUrl: string
  /** Local day of the present. */
  today: string
}

/** A step of building the demo group: one transaction with its mark, however many units of work it takes. */
export interface Stage {
  name: string
  run: (world: World) => Promise<void>
}

/** What one project goes through; one that is done already only remembers what later projects build upon. */
export interface ProjectStage {
  name: string
  /** Whether projects may overtake one another, because what is told of one does not hang on the others. */
  inAnyOrder: boolean
  run: (world: World, project: PlacedProject, isDone: boolean) => Promise<void>
}

/** Runs a part in system work. */
export const build = <T>(world: World, run: (work: Work) => Promise<T>): Promise<T> =>
  world.database.asSystem('demo group', run)

export interface PlacedProject extends DemoProject {
  id: string
  nodeId: string
}

/** The projects with their ids, in the order of the content. */
export async function placedProjects({ projects }: World, work: Work): Promise<PlacedProject[]> {
  const rows = await work.sql<{ id: string; nodeId: string; code: string; city: string }>(
    'SELECT id, node_id AS "nodeId", code, city_code AS city FROM estate.project',
  )
  const byCode = new Map(rows.map((row) => [`${row.city}-${row.code}`, row]))
  return projects.flatMap((project) => {
    const row = byCode.get(`${project.city}-${project.code}`)
    return row ? [{ ...project, id: row.id, nodeId: row.nodeId }] : []
  })
}

/** The project whose first buyers are the people of the product brief; they come first, with the first phone numbers. */
export const homeOfTheKnown = 'YHW'

/** Those whose story goes through the most stages come before those that have few. */
export const longestStoryFirst = (projects: readonly PlacedProject[]): PlacedProject[] => {
  const turn = ({ code, state }: PlacedProject) =>
    code === homeOfTheKnown ? 0 : state === 'onSale' || state === 'building' ? 1 : 2
  return projects.toSorted((one, two) => turn(one) - turn(two))
}

/** The list in pieces. */
export function inPieces<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, piece) =>
    list.slice(piece * size, (piece + 1) * size),
  )
}
