import { projectsById } from '#modules/estate/index.ts'
import { nodesById } from '#modules/organization/index.ts'
import type { Work } from '#platform/work/index.ts'
import { allowedRange } from '../../setting-limits.ts'
import { levelsAbove, type Standard } from '../../standard.ts'
import type { StandardAction } from '../../standard-action.ts'
import { isOfGroup, type StandardLevel } from '../../standard-level.ts'
import { figuresOf, settingNames } from '../../standard-settings.ts'
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
  customerDone: action.customerDone,
  shares: [...action.shares],
  countsIn: [...action.countsIn],
  optional: action.optional,
  sameVisitAs: action.sameVisitAs,
  limits: action.limits,
  guide: action.guide,
  pictures: [...action.pictures],
})

/** The settings of a version, with what the levels above leave to it. */
export function presentSettings(standard: Standard) {
  const above = levelsAbove(standard).map(({ settings }) => settings)
  return {
    ...figuresOf(standard.settings),
    allowed: Object.fromEntries(
      settingNames.map((name) => [name, allowedRange(name, above)] as const),
    ) as Record<(typeof settingNames)[number], { least: number; most: number }>,
  }
}

export interface LevelView extends StandardLevel {
  kind: string
  name: string
}

/** Levels by their place or project: the group, the levels of the organization, single projects. */
export async function levelsOf(
  work: Work,
  levels: Iterable<StandardLevel>,
): Promise<(level: StandardLevel) => LevelView> {
  const asked = [...levels]
  const [nodes, projects] = await Promise.all([
    nodesById(work, [...new Set(asked.flatMap(({ nodeId }) => nodeId ?? []))]),
    projectsById(work, [...new Set(asked.flatMap(({ projectId }) => projectId ?? []))]),
  ])
  return ({ nodeId, projectId }) => {
    const place = nodeId === null ? undefined : nodes.get(nodeId)
    const project = projectId === null ? undefined : projects.get(projectId)
    const kind = isOfGroup({ nodeId, projectId }) ? 'group' : projectId ? 'project' : (place?.kind ?? '')
    return { nodeId, projectId, kind, name: (place ?? project)?.name ?? '' }
  }
}

export const presentLine = (
  row: StandardRecord & { isInForce: boolean; isBehind: boolean },
  levelOf: (level: StandardLevel) => LevelView,
) => ({
  id: row.id,
  number: row.number,
  level: levelOf(row),
  retires: row.retires,
  state: row.state,
  isInForce: row.isInForce,
  isBehind: row.isBehind,
  draftedBy: row.draftedBy,
  reviewAskedAt: row.reviewAskedAt,
  reviewAskedBy: row.reviewAskedName,
  publishedAt: row.publishedAt,
  publishedBy: row.publishedBy,
  createdAt: row.createdAt,
})
