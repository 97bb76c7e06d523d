import type { Work } from '#platform/work/index.ts'
import type { NodeKind } from '../node.ts'

/** What other modules show of a node. */
export interface NodeCard {
  id: string
  parentId: string | null
  kind: NodeKind
  name: string
  code: string
  timezone: string
}

/** The nodes with these ids that the caller's scope shows: its branch and the line above it. */
export async function nodesById(work: Work, ids: readonly string[]): Promise<Map<string, NodeCard>> {
  if (ids.length === 0) return new Map()
  const rows = await work.sql<NodeCard>(
    `SELECT id, parent_id AS "parentId", kind, name, code, timezone FROM organization.node WHERE id = ANY ($1)`,
    [ids],
  )
  return new Map(rows.map((row) => [row.id, row]))
}
