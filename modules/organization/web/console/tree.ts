import type { NodeKind, NodeLine } from './api.ts'

/** A node with what stands below it. */
export interface Branch {
  node: NodeLine
  below: Branch[]
}

/** The tree of the nodes that somebody sees; whoever stands lower down sees the line above without its neighbours. */
export function branchesOf(nodes: readonly NodeLine[]): Branch[] {
  const byParent = Map.groupBy(nodes, ({ parentId }) => parentId)
  const known = new Set(nodes.map(({ id }) => id))
  const branch = (node: NodeLine): Branch => ({ node, below: (byParent.get(node.id) ?? []).map(branch) })
  return nodes.filter(({ parentId }) => parentId === null || !known.has(parentId)).map(branch)
}

/** The line from the top down to a node, itself included. */
export function lineTo(nodes: readonly NodeLine[], id: string): NodeLine[] {
  const node = nodes.find((candidate) => candidate.id === id)
  if (!node) return []
  return [...(node.parentId ? lineTo(nodes, node.parentId) : []), node]
}

/** What may be founded directly below each kind (domain.md 5.1); the server decides. */
export const kindsBelow: Record<NodeKind, readonly NodeKind[]> = {
  group: ['region', 'cityCompany'],
  region: ['cityCompany'],
  cityCompany: ['projectCompany'],
  projectCompany: [],
}

/** Where a node may move: what may stand above its kind, except where it stands and what is out of reach. */
export function placesFor(node: NodeLine, nodes: readonly NodeLine[]): NodeLine[] {
  return nodes.filter(
    ({ id, kind, inReach }) => inReach && id !== node.parentId && kindsBelow[kind].includes(node.kind),
  )
}
