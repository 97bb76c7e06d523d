import type { Work } from '#platform/work/index.ts'
import { allTopics } from '../stores/topics.ts'

/** The tree of topics, with how many opinions stand under each. */
export async function listTopics(work: Work) {
  const [topics, counts] = await Promise.all([
    allTopics(work),
    work.sql<{ id: string; count: number }>(
      `SELECT topic_id AS id, count(*)::int AS count FROM improvement.opinion WHERE topic_id IS NOT NULL GROUP BY topic_id`,
    ),
  ])
  const countOf = new Map(counts.map(({ id, count }) => [id, count]))
  return { items: topics.map((topic) => ({ ...topic, opinions: countOf.get(topic.id) ?? 0 })) }
}
