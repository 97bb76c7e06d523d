import { everywhere, type Reach } from '#platform/work/index.ts'

export interface GrantingPost {
  role: string
  nodeId: string
  nodeKind: string
}

/** What the posts allow, permission by permission and node by node; a post at the top of the group reaches everywhere. */
export function grantsOf(
  posts: readonly GrantingPost[],
  pairs: readonly { role: string; permission: string }[],
): Map<string, Reach> {
  const grants = new Map<string, Reach>()
  for (const { role, nodeId, nodeKind } of posts)
    for (const pair of pairs) {
      if (pair.role !== role) continue
      const before = grants.get(pair.permission) ?? []
      if (nodeKind === 'group') grants.set(pair.permission, everywhere)
      else if (typeof before !== 'string' && !before.includes(nodeId))
        grants.set(pair.permission, [...before, nodeId])
    }
  return grants
}
