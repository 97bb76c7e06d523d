import type { Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { mayStandUnder } from '../node.ts'
import { organizationStore } from '../store.ts'
import { takenAs } from '../taken.ts'
import { holdTopology, placeNode } from '../topology.ts'

/** Hangs a node, with everything below it, under another parent: from then on the staff there see its projects. */
export async function moveNode(
  work: Work,
  nodeId: string,
  { version, parentId }: { version: number; parentId: string },
): Promise<{ version: number }> {
  const store = organizationStore(work)
  await holdTopology(work)
  const node = await store.node(nodeId)
  const parent = await store.node(parentId)
  if (!mayStandUnder(node.kind, parent.kind))
    throw refusals.wrongPlace({ kind: node.kind, under: parent.kind })
  const moved = await takenAs({ name: node.name }, () =>
    store.changeNode(nodeId, version, { parent_id: parentId }),
  )
  await placeNode(work, nodeId, parentId)
  return { version: moved.version }
}
