import { visibleProjects } from '#modules/estate/index.ts'
import type { Work } from '#platform/work/index.ts'
import { daysBefore } from '../posting.ts'
import { boardStore, dayThere } from '../stores/boards.ts'

interface Counts {
  projectId: string
  posted: number
  missing: number
  late: number
  due: number
}

/** Projects that have a register, with how it stands; and those for sale that still need one. */
export async function listBoards(work: Work) {
  const projects = await visibleProjects(work)
  const known = new Map((await boardStore(work).all()).map((board) => [board.projectId, board]))
  const counts = await countPostings(
    work,
    projects.map(({ id }) => id),
  )
  const none = { posted: 0, missing: 0, late: 0, due: 0 }
  return {
    items: projects.flatMap(({ id, name, city }) => {
      const board = known.get(id)
      const { projectId: _, ...numbers } = counts.get(id) ?? { projectId: id, ...none }
      if (!board) return []
      const { opensOn, signingMethod, signingWords } = board
      return [{ projectId: id, name, city, opensOn, signingMethod, signingWords, ...numbers }]
    }),
    without: projects
      .filter(({ id, state }) => !known.has(id) && (state === 'onSale' || state === 'preparing'))
      .map(({ id, name }) => ({ projectId: id, name })),
  }
}

async function countPostings(work: Work, projectIds: readonly string[]): Promise<Map<string, Counts>> {
  const rows = await work.sql<Counts>(
    `SELECT p.project_id AS "projectId", count(proved_on)::int AS posted, count(*) FILTER (WHERE proved_on IS NULL)::int AS missing,
            count(*) FILTER (WHERE proved_on IS NOT NULL AND p.due_by < there.day)::int AS late,
            count(*) FILTER (WHERE proved_on IS NOT NULL AND p.due_by BETWEEN there.day AND there.day + ${daysBefore})::int AS due
       FROM disclosure.posting p, LATERAL (SELECT ${dayThere('$2', 'p.project_id')} AS day) there
      WHERE p.project_id = ANY ($1) GROUP BY p.project_id`,
    [projectIds, work.now],
  )
  return new Map(rows.map((row) => [row.projectId, row]))
}
