import { type ProjectCard, visibleProjects } from '#modules/estate/index.ts'
import { ancestorsOf, type NodeCard, nodesById } from '#modules/organization/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { everywhere, reachOf, type Work } from '#platform/work/index.ts'

/** A part of the organization below which projects are in reach: a node, or one project alone. */
export interface Part {
  node: NodeCard | null
  name: string
  projects: ProjectCard[]
}

export interface ReachTree {
  /** Null where the reach has several heads. */
  node: NodeCard | null
  /** The line above it as far as it is in reach, from the top. */
  above: NodeCard[]
  projects: ProjectCard[]
  parts: Part[]
}

/** Where the reader stands in the organization: below the node asked for, else at the lowest place that holds the whole reach. */
export async function reachTree(work: Work, nodeId?: string): Promise<ReachTree> {
  const projects = await visibleProjects(work)
  const lines = await ancestorsOf(work, [...new Set(projects.map((project) => project.nodeId))])
  const nodes = await nodesById(work, [...new Set([...lines.values()].flat())])
  const reach = work.actor.kind === 'staff' ? reachOf(work.actor, 'journey.read') : everywhere
  // From the top down, only what is in reach.
  const lineOf = (project: ProjectCard): string[] => {
    const line = fromTop(lines.get(project.nodeId) ?? [], nodes)
    if (reach === everywhere) return line
    const head = line.findIndex((id) => reach.includes(id))
    return head === -1 ? [] : line.slice(head)
  }
  const placed = projects.map((project) => ({ project, line: lineOf(project) }))
  if (nodeId && !placed.some(({ line }) => line.includes(nodeId))) throw common.notFound()
  const at = nodeId ?? lowestShared(placed.map(({ line }) => line))
  const inside = at ? placed.filter(({ line }) => line.includes(at)) : placed
  const above = at ? (inside[0]?.line.slice(0, inside[0].line.indexOf(at)) ?? []) : []
  return {
    node: nodes.get(at ?? '') ?? null,
    above: above.flatMap((id) => nodes.get(id) ?? []),
    projects: inside.map(({ project }) => project),
    parts: partsOf(inside, at, nodes),
  }
}

type Placed = { project: ProjectCard; line: string[] }

/** The parts below a node; a part with one project is that project. */
function partsOf(inside: readonly Placed[], at: string | null, nodes: ReadonlyMap<string, NodeCard>): Part[] {
  const below = Map.groupBy(inside, ({ line, project }) => line[at ? line.indexOf(at) + 1 : 0] ?? project.id)
  return [...below].map(([id, own]) => {
    const projects = own.map(({ project }) => project)
    const node = projects.length > 1 ? (nodes.get(id) ?? null) : null
    return { node, name: node?.name ?? projects[0]!.name, projects }
  })
}

/** The last node that stands in every line; null where none does. */
function lowestShared(lines: readonly string[][]): string | null {
  const [first = [], ...others] = lines
  return first.findLast((id) => others.every((line) => line.includes(id))) ?? null
}

function fromTop(ids: readonly string[], nodes: ReadonlyMap<string, NodeCard>): string[] {
  const depth = (id: string): number => {
    const parentId = nodes.get(id)?.parentId
    return parentId && nodes.has(parentId) ? 1 + depth(parentId) : 0
  }
  return [...ids].filter((id) => nodes.has(id)).toSorted((one, other) => depth(one) - depth(other))
}
