import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { likePattern } from '#platform/text/index.ts'
import { inReach, type Work } from '#platform/work/index.ts'
import type { postOrders, PostState, Standing } from '../post.ts'

export interface PostQuery {
  projectId?: string
  state?: PostState[]
  standing?: Standing[]
  isAppealed?: boolean
  isOverdue?: boolean
  q?: string
  sort?: Sort<(typeof postOrders)[number]>
  limit?: number
  after?: string
}

export interface PostLine {
  id: string
  number: number
  projectId: string
  projectName: string
  topic: { zh: string; en: string }
  title: string
  nickname: string
  state: PostState
  standing: Standing | null
  postedAt: Date
  decideBy: Date
  isAppealed: boolean
  isOverdue: boolean
  meToo: number
  version: number
}

const toDecide = `(p.state = 'waiting' OR p.state = 'withheld' AND a.id IS NOT NULL AND a.decided_at IS NULL)`
const decideBy = `CASE WHEN a.decided_at IS NULL THEN coalesce(a.decide_by, p.decide_by) ELSE p.decide_by END`
const orders = { decideBy, postedAt: 'p.posted_at' }

/** How posts stand in the queue of moderators and in what was decided. */
export const postLine = `p.id, p.number, p.project_id AS "projectId", p.project_name AS "projectName",
  json_build_object('zh', p.topic_zh, 'en', p.topic_en) AS topic, w.title, p.nickname, p.state, p.standing, p.posted_at AS "postedAt",
  ${decideBy} AS "decideBy", a.id IS NOT NULL AND a.decided_at IS NULL AS "isAppealed", p.me_too AS "meToo", p.version`
export const postTables = `board.post p JOIN board.wording w ON w.post_id = p.id LEFT JOIN board.appeal a ON a.post_id = p.id`

/** Posts in the caller's reach; what has to be decided first comes first where nothing else is asked for. */
export async function listPosts(work: Work, query: PostQuery) {
  const { q = '', sort = 'decideBy', limit = 50, after } = query
  const order = orderBy(sort, orders, 'p.id')
  const values: unknown[] = [limit + 1, work.now]
  const place = (value: unknown) => `$${values.push(value)}`
  const isLate = `${toDecide} AND ${decideBy} < $2`
  const conditions = [query.projectId ? `p.project_id = ${place(query.projectId)}` : inReach('p.project_id')]
  if (query.state) conditions.push(`p.state = ANY (${place(query.state)})`)
  if (query.standing) conditions.push(`p.standing = ANY (${place(query.standing)})`)
  if (query.isAppealed) conditions.push('a.id IS NOT NULL AND a.decided_at IS NULL')
  if (query.isOverdue) conditions.push(isLate)
  if (q.trim()) conditions.push(`w.searched LIKE ${place(likePattern(q))}`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<PostLine & Placed>(
    `SELECT ${postLine}, ${isLate} AS "isOverdue", ${order.key} FROM ${postTables}
      WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  return order.page(rows, limit, ({ pageKey: _, ...line }) => line)
}
