import { projectsById } from '#modules/estate/index.ts'
import { groupToday, nodesById } from '#modules/organization/index.ts'
import type { Work } from '#platform/work/index.ts'
import { components } from '../component.ts'
import { qualifiedStore } from '../stores/qualified.ts'
import { type TermRow, termStore } from '../stores/terms.ts'
import { usualTerms } from '../usual-terms.ts'

/** The legal terms, what companies set above and below, heating seasons, and who holds a gas certificate. */
export async function shownTerms(work: Work) {
  const [terms, calendars, qualified] = await Promise.all([
    termStore(work).all(),
    termStore(work).calendars(),
    qualifiedStore(work).all(),
  ])
  const nodes = await nodesById(
    work,
    [...terms, ...calendars].map(({ nodeId }) => nodeId),
  )
  const projects = await projectsById(
    work,
    terms.flatMap(({ projectId }) => projectId ?? []),
  )
  const today = await groupToday(work)
  return {
    usual: components.map((component) => ({ component, ...usualTerms[component] })),
    // What is set for other branches is not in sight.
    terms: terms
      .filter(({ nodeId, projectId }) => nodes.has(nodeId) && (!projectId || projects.has(projectId)))
      .map(({ depth: _, ...row }) => ({ ...row, level: levelOf(row) })),
    calendars: calendars
      .filter(({ nodeId }) => nodes.has(nodeId))
      .map(({ depth: _, ...row }) => ({ ...row, level: nodes.get(row.nodeId)!.name })),
    qualified: qualified.map((row) => ({ ...row, isValid: row.validUntil >= today })),
  }
  function levelOf({ nodeId, projectId }: Pick<TermRow, 'nodeId' | 'projectId'>): string {
    return (projectId ? projects.get(projectId)?.name : nodes.get(nodeId)?.name) ?? ''
  }
}

/** One of the terms as the list shows it. */
export const shownTerm = async (work: Work, termId: string) =>
  (await shownTerms(work)).terms.find(({ id }) => id === termId)!
