import type { Work } from '#platform/work/index.ts'
import type { Side } from '../centre.ts'
import { organizationStore } from '../store.ts'
import { type CentreSeat, centreStore, type StandingCentre } from '../stores/centres.ts'
import { departmentsById } from './cards.ts'

/** Where the customer service centre of each project sits; a project for which nobody has said so has none (S1-21). */
export async function centresOfProjects(
  work: Work,
): Promise<(projectId: string) => StandingCentre | undefined> {
  const centres = new Map(
    (await centreStore(work).ofProjects()).map(({ projectId, ...centre }) => [projectId, centre]),
  )
  return (projectId) => centres.get(projectId)
}

/** Where the centre of a node sits, from which node that comes, since when, who said so and why; with all that was said before. */
export async function getCentre(work: Work, nodeId: string) {
  await organizationStore(work).node(nodeId)
  const [lines, choices] = await Promise.all([
    centreStore(work).upwards(nodeId),
    work.sql<{ id: string; name: string; nodeName: string }>(
      `SELECT d.id, d.name, n.name AS "nodeName" FROM scope.node_branch b
         JOIN organization.department d ON d.node_id = b.ancestor_id AND d.kind = 'serviceCentre'
         JOIN organization.node n ON n.id = d.node_id
        WHERE b.node_id = $1 ORDER BY organization.rank_of(n.kind) DESC, d.name COLLATE "zh-x-icu", d.id`,
      [nodeId],
    ),
  ])
  const names = await departmentsById(
    work,
    lines.flatMap(({ departmentId }) => departmentId ?? []),
  )
  const told = (line: CentreSeat & { nodeName: string }) => ({
    ...line,
    departmentName: line.departmentId && (names.get(line.departmentId)?.name ?? null),
  })
  const standing = standingOf(lines)
  return {
    standing: standing ? told(standing) : null,
    history: lines.filter((line) => line.nodeId === nodeId).map(told),
    choices,
  }
}

/** The last word of the nearest node that did not leave it to the node above. */
export function standingOf<Line extends { nodeId: string; side: Side | null }>(
  lines: readonly Line[],
): Line | null {
  const last = [...Map.groupBy(lines, ({ nodeId }) => nodeId).values()].map(([line]) => line!)
  return last.find(({ side }) => side !== null) ?? null
}
