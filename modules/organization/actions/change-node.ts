import type { Work } from '#platform/work/index.ts'
import { organizationStore } from '../store.ts'
import { takenAs } from '../taken.ts'
import { refuseUnknownTimezone } from './create-node.ts'

export interface NodeChange {
  version: number
  name?: string | undefined
  code?: string | undefined
  timezone?: string | undefined
}

/** Renames a node, or gives it another code or time zone; done from a post above the node. */
export async function changeNode(
  work: Work,
  nodeId: string,
  { version, ...changes }: NodeChange,
): Promise<{ version: number }> {
  if (changes.timezone !== undefined) refuseUnknownTimezone(changes.timezone)
  const row = await takenAs(changes, () => organizationStore(work).changeNode(nodeId, version, changes))
  return { version: row.version }
}
