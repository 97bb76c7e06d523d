import type { Topic } from '../api.ts'

/** The names of a topic from the top of the tree down to it. */
export function pathOf(
  topics: readonly Topic[],
  id: string | null,
  say: (said: { zh: string; en: string }) => string,
): string {
  const topic = topics.find((one) => one.id === id)
  if (!topic) return ''
  return [pathOf(topics, topic.parentId, say), say(topic)].filter(Boolean).join(' / ')
}

/** Topics with all that lie below them, in the order of the tree. */
export function inTreeOrder(topics: readonly Topic[], parentId: string | null = null): Topic[] {
  return topics
    .filter((topic) => topic.parentId === parentId)
    .flatMap((topic) => [topic, ...inTreeOrder(topics, topic.id)])
}
