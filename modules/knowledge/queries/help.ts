import { orderBy, type Placed } from '#platform/contract/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { wordsIn } from './list-pieces.ts'

const forCustomers = `p.sort = 'article' AND p.audience = 'customers' AND p.active AND p.number IS NOT NULL`

interface HelpRow {
  id: string
  titleZh: string
  titleEn: string
  bodyZh: string
  bodyEn: string
  publishedOn: string
}

const columns = `p.id, p.title_zh AS "titleZh", p.title_en AS "titleEn", p.published_on AS "publishedOn"`

/** What customers may read, the most used first; of their own project and of the whole group (S2-17). */
export async function listHelp(
  work: Work,
  { q, after, limit = 30 }: { q?: string; after?: string; limit?: number },
) {
  const order = orderBy('-publishedOn', { publishedOn: 'p.published_on' }, 'p.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [forCustomers, ...(q ? wordsIn(q, place) : [])]
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<HelpRow & Placed>(
    `SELECT ${columns}, left(p.body_zh, 80) AS "bodyZh", left(p.body_en, 160) AS "bodyEn", ${order.key}
       FROM knowledge.piece p WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  return order.page(rows, limit, ({ id, titleZh, titleEn, bodyZh, bodyEn, publishedOn }) => ({
    id,
    titleZh,
    titleEn,
    bodyZh,
    bodyEn,
    publishedOn,
  }))
}

/** One article as customers read it. */
export async function getHelp(work: Work, pieceId: string) {
  const [row] = await work.sql<HelpRow>(
    `SELECT ${columns}, p.body_zh AS "bodyZh", p.body_en AS "bodyEn" FROM knowledge.piece p WHERE p.id = $1 AND ${forCustomers}`,
    [pieceId],
  )
  if (!row) throw common.notFound()
  return row
}
