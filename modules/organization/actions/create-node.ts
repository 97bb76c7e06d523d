import { usualZone } from '#platform/calendar/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { isTimezone, mayStandUnder, type NodeKind } from '../node.ts'
import { organizationStore } from '../store.ts'
import { holdTopology, placeNode } from '../topology.ts'
import { takenAs } from '../taken.ts'

export interface NewNode {
  kind: NodeKind
  name: string
  code: string
  /** Null only for the group. */
  parentId: string | null
  /** The parent's where nothing is stated. */
  timezone?: string | undefined
}

/** Puts a new node into the tree under a parent that may carry its kind. */
export async function createNode(
  work: Work,
  { kind, name, code, parentId, timezone }: NewNode,
): Promise<{ id: string }> {
  const store = organizationStore(work)
  await holdTopology(work)
  const parent = parentId === null ? null : await store.node(parentId)
  if (!mayStandUnder(kind, parent?.kind ?? null))
    throw refusals.wrongPlace({ kind, under: parent?.kind ?? null })
  const zone = timezone ?? parent?.timezone ?? usualZone
  refuseUnknownTimezone(zone)
  const id = work.newId()
  await takenAs({ code, name }, () =>
    store.addNode({ id, kind, name, code, parent_id: parentId, timezone: zone, changed_by: null }),
  )
  await placeNode(work, id, parentId)
  return { id }
}

/** Refuses a zone that does not exist, at its field. */
export function refuseUnknownTimezone(timezone: string): void {
  if (isTimezone(timezone)) return
  const problem = { path: 'body.timezone', zh: '没有这个时区', en: 'There is no such time zone' }
  throw common.invalidInput({ count: 1 }, { fields: [problem] })
}
