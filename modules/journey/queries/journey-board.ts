import type { Work } from '#platform/work/index.ts'
import { journeySteps, stepNames } from '../step.ts'
import { figuresOf, type StepFigures, sumOf } from './figures.ts'
import { type Part, reachTree } from './reach-tree.ts'

/** How the homes below a node stand: all eight steps, and the parts of the node side by side, the latest first. */
export async function journeyBoard(work: Work, { nodeId }: { nodeId?: string }) {
  const tree = await reachTree(work, nodeId)
  const figures = await figuresOf(work, { nodeId: tree.node?.id ?? null })
  const byProject = Map.groupBy(figures, ({ projectId }) => projectId)
  const lineOf = ({ node, name, projects }: Part) => {
    const own = projects.flatMap(({ id }) => byProject.get(id) ?? [])
    return {
      nodeId: node?.id ?? null,
      projectId: node ? null : projects[0]!.id,
      name,
      city: projects[0]!.city,
      projects: projects.length,
      ...sumOf(own),
      steps: cellsOf(own),
    }
  }
  return {
    node: tree.node && { id: tree.node.id, name: tree.node.name, kind: tree.node.kind },
    above: tree.above.map(({ id, name }) => ({ id, name })),
    projects: tree.projects.length,
    ...sumOf(figures),
    steps: cellsOf(figures).map((cell) => {
      const { number, zh, en } = stepNames[cell.step]
      return { ...cell, number, name: { zh, en } }
    }),
    parts: tree.parts
      .map(lineOf)
      .toSorted(
        (one, other) =>
          other.late - one.late ||
          other.dueThisWeek - one.dueThisWeek ||
          one.name.localeCompare(other.name, 'zh', { numeric: true }),
      ),
  }
}

/** What stands in each step, and what is late there. */
function cellsOf(figures: readonly StepFigures[]) {
  const byStep = Map.groupBy(figures, ({ step }) => step)
  return journeySteps.map((step) => {
    const own = byStep.get(step) ?? []
    const { late, dueThisWeek } = sumOf(own)
    return { step, standing: own.reduce((sum, { standing }) => sum + standing, 0), late, dueThisWeek }
  })
}
