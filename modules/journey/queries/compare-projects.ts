import { pageKey, readPageKey, type Sort, toPage } from '#platform/contract/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { compareOrders } from '../comparison.ts'
import { journeySteps, type JourneyStep } from '../step.ts'
import { type Figures, figuresOf, sumOf } from './figures.ts'
import { reachTree } from './reach-tree.ts'

export interface ComparisonQuery {
  nodeId?: string
  q?: string
  city?: string
  /** Only projects in which something is late. */
  late?: boolean
  sort?: Sort<(typeof compareOrders)[number]>
  limit?: number
  after?: string
}

interface Line extends Figures {
  projectId: string
  project: string
  city: string
  inTimePercent: number | null
  steps: { step: JourneyStep; standing: number }[]
}

/** Projects side by side, those with most late first where nothing else is asked for. */
export async function compareProjects(work: Work, query: ComparisonQuery) {
  const { nodeId, q, city, late = false, sort = '-late', limit = 50, after } = query
  const tree = await reachTree(work, nodeId)
  const figures = Map.groupBy(
    await figuresOf(work, { nodeId: tree.node?.id ?? null }),
    ({ projectId }) => projectId,
  )
  const all = tree.projects
    .filter((project) => (!q || project.name.includes(q)) && (!city || project.city === city))
    .map(({ id, name, city: place }): Line => {
      const own = figures.get(id) ?? []
      return {
        projectId: id,
        project: name,
        city: place,
        ...sumOf(own),
        steps: journeySteps.map((step) => ({
          step,
          standing: own.find((one) => one.step === step)?.standing ?? 0,
        })),
      }
    })
    .filter((line) => !late || line.late > 0)
  const isBefore = orderOf(sort)
  const sorted = all.toSorted(isBefore)
  const [, value, id] = after ? readPageKey(after, 3) : []
  const word = sort.replace('-', '') as (typeof compareOrders)[number]
  const rest = after
    ? sorted.filter(
        (line) => isBefore({ ...line, projectId: id as string, [word]: value as never }, line) < 0,
      )
    : sorted
  return {
    ...toPage(
      rest.slice(0, limit + 1),
      limit,
      (line) => pageKey(sort, line[word], line.projectId),
      (line) => line,
    ),
    total: sorted.length,
  }
}

/** What is not known comes last both ways; projects that are alike stand in a firm order. */
function orderOf(sort: Sort<(typeof compareOrders)[number]>) {
  const direction = sort.startsWith('-') ? -1 : 1
  const word = sort.replace('-', '') as (typeof compareOrders)[number]
  return (one: Line, other: Line): number => {
    const [a, b] = [one[word], other[word]]
    const firm = one.projectId < other.projectId ? -1 : one.projectId > other.projectId ? 1 : 0
    if (a === null || b === null) return a === b ? firm : a === null ? 1 : -1
    const difference =
      typeof a === 'string' ? a.localeCompare(String(b), 'zh', { numeric: true }) : a - Number(b)
    return difference * direction || firm
  }
}
