import { projectsById } from '#modules/estate/index.ts'
import { projectsBelow } from '#modules/organization/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { inForce } from '../../queries/in-force.ts'
import { standardRefusals } from '../../standard-errors.ts'
import { type MoveRecord, moveStore } from '../../stores/moves.ts'

const job = 'journey.move-journeys'

/** Looks first what would change if the open journeys of a branch, or of one project, moved to the versions in force. */
export async function lookAtMove(
  work: Work,
  { nodeId, projectId }: { nodeId?: string | undefined; projectId?: string | undefined },
  groupId: string,
): Promise<string> {
  const project = projectId ? (await projectsById(work, [projectId])).get(projectId) : undefined
  const branch = project?.nodeId ?? nodeId
  if (!branch || (projectId && !project) || !(await reaches(work, branch))) throw common.notFound()
  const store = moveStore(work)
  const open = await store.underWay(branch)
  if (open) throw standardRefusals.moveUnderWay({ by: open.askedByName ?? '—' })
  const below = project ? [project.id] : await projectsBelow(work, branch)
  const projects = [...(await projectsById(work, below)).keys()].toSorted()
  const current = await inForce(work, projects, groupId)
  const targets = projects.map((id) => ({ projectId: id, standardId: current.get(id)! }))
  if (!(await store.isNeeded(targets))) throw standardRefusals.nothingToMove()
  await store.supersede(branch, project?.id ?? null)
  const id = await store.add({ nodeId: branch, projectId: project?.id ?? null, targets })
  wake(work, id)
  return id
}

/** Moves them, after somebody looked at what that changes. */
export async function confirmMove(work: Work, moveId: string): Promise<void> {
  await inState(work, moveId, ['looked'])
  await moveStore(work).enter(moveId, 'running')
  wake(work, moveId)
}

/** Stops before the next portion; what has moved stays moved, the rest stays where it is. */
export async function cancelMove(work: Work, moveId: string): Promise<void> {
  await inState(work, moveId, ['looking', 'looked', 'running'])
  await moveStore(work).enter(moveId, 'cancelled')
}

async function inState(work: Work, moveId: string, states: readonly MoveRecord['state'][]): Promise<void> {
  const { state } = await moveStore(work).locked(moveId)
  if (!states.includes(state)) throw standardRefusals.moveNotReady()
}

const wake = (work: Work, moveId: string) =>
  work.enqueue(job, { moveId }, { key: `${job}:${moveId}`, maxAttempts: 10 })

/** Whether the posts of whoever asks reach the whole branch. */
async function reaches(work: Work, nodeId: string): Promise<boolean> {
  const [row] = await work.sql<{ reaches: boolean }>(
    `SELECT scope.sees_everything() OR EXISTS (SELECT 1 FROM scope.node_branch b
       WHERE b.node_id = $1 AND b.ancestor_id = ANY (scope.nodes())) AS reaches`,
    [nodeId],
  )
  return row!.reaches
}
