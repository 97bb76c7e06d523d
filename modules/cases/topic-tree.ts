import type { Category } from './rulebook.ts'

/** The job that lets cases of merged topics follow. */
export const moveMergedCases = 'cases.move-merged-cases'

/** So deep may topics lie below each other (S2-02). */
export const deepest = 4

type Place = Pick<Category, 'id' | 'parentId'>

/** From the topic itself up to the top of the tree. */
export function wayUp(topics: ReadonlyMap<string, Place>, id: string | null): string[] {
  const topic = id === null ? undefined : topics.get(id)
  return topic ? [topic.id, ...wayUp(topics, topic.parentId)] : []
}

/** How many levels hang on a topic, itself counted. */
export function heightOf(topics: ReadonlyMap<string, Place>, id: string): number {
  const below = [...topics.values()].filter(({ parentId }) => parentId === id)
  return 1 + Math.max(0, ...below.map((topic) => heightOf(topics, topic.id)))
}

/** Why a topic cannot stand under another: below itself, or too deep with all that hangs on it. */
export function whyNotUnder(
  topics: ReadonlyMap<string, Place>,
  id: string,
  parentId: string | null,
): 'circle' | 'tooDeep' | null {
  const above = wayUp(topics, parentId)
  if (above.includes(id)) return 'circle'
  return above.length + heightOf(topics, id) > deepest ? 'tooDeep' : null
}

/** Why a topic cannot go into another: itself, something below it, or what hangs on it would lie too deep. */
export function whyNotMerge(
  topics: ReadonlyMap<string, Place>,
  id: string,
  intoId: string,
): 'circle' | 'tooDeep' | null {
  if (wayUp(topics, intoId).includes(id)) return 'circle'
  return wayUp(topics, intoId).length + heightOf(topics, id) - 1 > deepest ? 'tooDeep' : null
}
