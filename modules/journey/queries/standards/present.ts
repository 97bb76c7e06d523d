import { nodesById } from '#modules/organization/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { StandardAction } from '../../standard-action.ts'
import type { StandardRecord } from '../../stores/drafts.ts'

/** An action of the standard as the API gives it. */
export const presentAction = (action: StandardAction) => ({
  key: action.key,
  step: action.step,
  title: action.title,
  tag: action.tag,
  source: action.source,
  subject: action.subject,
  anchor: action.anchor,
  after: action.after,
  opens: action.opens,
  grace: action.grace,
  repeats: action.repeats,
  nature: action.nature,
  performer: action.performer,
  evidence: action.evidence.map(({ anyOf, least }) => ({ anyOf: [...anyOf], least })),
  customer: action.customer,
  shares: [...action.shares],
  countsIn: [...action.countsIn],
  optional: action.optional,
  sameVisitAs: action.sameVisitAs,
  limits: action.limits,
  guide: action.guide,
  pictures: [...action.pictures],
})

export interface LevelView {
  nodeId: string | null
  kind: string
  name: string
}

/** The levels of the organization by their node; no node is the group. */
export async function levelsOf(
  work: Work,
  nodeIds: Iterable<string | null>,
): Promise<(nodeId: string | null) => LevelView> {
  const nodes = await nodesById(work, [...new Set([...nodeIds].flatMap((id) => id ?? []))])
  return (nodeId) => {
    const node = nodeId === null ? undefined : nodes.get(nodeId)
    return { nodeId, kind: nodeId === null ? 'group' : (node?.kind ?? ''), name: node?.name ?? '' }
  }
}

export const presentLine = (
  row: StandardRecord & { isInForce: boolean },
  levelOf: (nodeId: string | null) => LevelView,
) => ({
  id: row.id,
  number: row.number,
  level: levelOf(row.nodeId),
  state: row.state,
  isInForce: row.isInForce,
  draftedBy: row.draftedBy,
  reviewAskedAt: row.reviewAskedAt,
  reviewAskedBy: row.reviewAskedName,
  publishedAt: row.publishedAt,
  publishedBy: row.publishedBy,
  createdAt: row.createdAt,
})
