import type { Work } from '#platform/work/index.ts'
import { organizationStore } from '../store.ts'
import { forgetNode, holdTopology } from '../topology.ts'

/** Removes a node under which nothing stands; whatever still uses it makes the database refuse. */
export async function removeNode(work: Work, nodeId: string): Promise<Record<string, never>> {
  await holdTopology(work)
  await organizationStore(work).removeNode(nodeId)
  await forgetNode(work, nodeId)
  return {}
}
