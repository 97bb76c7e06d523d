import { groupToday } from '#modules/organization/index.ts'
import { projectsById } from '#modules/estate/index.ts'
import { orderBy, type Placed, type Sort as Sorted } from '#platform/contract/index.ts'
import { gramsForQuery, likePattern } from '#platform/text/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { Audience, ManySort, Purpose } from '../piece.ts'
import type { pieceOrders } from '../routes/pieces.ts'
import { pieceColumns, type PieceRow } from '../stores/pieces.ts'

export interface PieceQuery {
  sort?: Sorted<(typeof pieceOrders)[number]>
  of: ManySort
  q?: string
  projectId?: string
  audience?: Audience
  purpose?: Purpose[]
  topicId?: string
  pending?: ('draft' | 'review')[]
  published?: boolean
  active?: boolean
  /** Whose day to be looked at again has come. */
  dueForReview?: boolean
  limit?: number
  after?: string
}

const orders = {
  createdAt: 'p.created_at',
  publishedOn: { filled: 'p.published_on' },
  reviewOn: { filled: 'p.review_on' },
  uses: 'coalesce(u.uses, 0)',
}

/** Articles or templates in reach. */
export async function listPieces(work: Work, query: PieceQuery) {
  const { sort = '-createdAt', limit = 50, after, of } = query
  const order = orderBy(sort, orders, 'p.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [`p.sort = ${place(of)}`]
  if (query.q) conditions.push(...wordsIn(query.q, place))
  if (query.projectId) conditions.push(`p.project_id = ${place(query.projectId)}`)
  if (query.audience) conditions.push(`p.audience = ${place(query.audience)}`)
  if (query.purpose) conditions.push(`p.purpose = ANY (${place(query.purpose)})`)
  if (query.topicId) conditions.push(`${place(query.topicId)} = ANY (p.topic_ids)`)
  if (query.pending) conditions.push(`p.pending = ANY (${place(query.pending)})`)
  if (query.published !== undefined) conditions.push(`p.number IS ${query.published ? 'NOT NULL' : 'NULL'}`)
  if (query.active !== undefined) conditions.push(`p.active = ${place(query.active)}`)
  if (query.dueForReview) conditions.push(`p.active AND p.review_on <= ${place(await groupToday(work))}`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<PieceRow & Placed & { uses: number }>(
    `SELECT ${pieceColumns}, coalesce(u.uses, 0) AS uses, ${order.key} FROM knowledge.piece p
       LEFT JOIN knowledge.use_count u ON u.piece_id = p.id
      WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  const projects = await projectsById(
    work,
    rows.flatMap(({ projectId }) => projectId ?? []),
  )
  return order.page(rows, limit, (row) => ({
    id: row.id,
    titleZh: row.titleZh,
    titleEn: row.titleEn,
    projectId: row.projectId,
    projectName: row.projectId ? (projects.get(row.projectId)?.name ?? null) : null,
    audience: row.audience,
    purpose: row.purpose,
    topicIds: row.topicIds,
    reviewOn: row.reviewOn,
    active: row.active,
    number: row.number,
    publishedOn: row.publishedOn,
    pending: row.pending,
    uses: row.uses,
    createdAt: row.createdAt,
  }))
}

/** The conditions under which words are found; the grams narrow, the pattern decides. */
export const wordsIn = (words: string, place: (value: unknown) => string): string[] => [
  `p.grams @> ${place(gramsForQuery(words))}`,
  `p.searched LIKE ${place(likePattern(words))}`,
]
