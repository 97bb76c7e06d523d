import { refusals as common } from '#platform/errors/index.ts'
import { recordHistory } from '#platform/history/index.ts'
import type { Work } from '#platform/work/index.ts'
import { keptTopics } from '../kept-topics.ts'

/** The whole tree of topics as it is kept, retired ones too. */
export const listTopics = async (work: Work) => ({ items: await keptTopics(work) })

/** One topic as it is kept. */
export async function topicView(work: Work, topicId: string) {
  const topic = (await keptTopics(work)).find(({ id }) => id === topicId)
  if (!topic) throw common.notFound()
  return topic
}

/** Who kept a topic, and how. */
export const topicHistory = (work: Work, topicId: string, paging: { limit?: number; after?: string }) =>
  recordHistory(work, { record: ['cases.category', topicId] }, paging)

/** So many cases are counted; beyond that the number says "more than". */
const countedUpTo = 10_000

/** What a merger would move: cases, topics below, terms. */
export async function previewMerger(work: Work, topicId: string) {
  await topicView(work, topicId)
  const [counted] = await work.sql<{ cases: number; open: number; topics: number; terms: number }>(
    `SELECT (SELECT count(*) FROM (SELECT 1 FROM cases.case_file WHERE category_id = $1 LIMIT $2) c) AS cases,
            (SELECT count(*) FROM (SELECT 1 FROM cases.case_file WHERE category_id = $1 AND closed_at IS NULL LIMIT $2) o) AS open,
            (SELECT count(*) FROM cases.category WHERE parent_id = $1) AS topics,
            (SELECT count(*) FROM cases.policy WHERE category_id = $1 AND active) AS terms`,
    [topicId, countedUpTo],
  )
  return { ...counted!, countedUpTo }
}
