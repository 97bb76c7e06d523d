import type { PublicQuery } from '../queries/public-posts.ts'

const kept = ['projectId', 'topicId', 'standing', 'figure', 'q', 'after'] as const

/** The address at which the board is narrowed so. */
export function pathOf(query: PublicQuery): string {
  const asked = new URLSearchParams()
  for (const name of kept) if (query[name]) asked.set(name, query[name])
  const text = asked.toString()
  return text ? `/board?${text}` : '/board'
}
