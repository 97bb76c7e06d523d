import { homesById } from '#modules/estate/index.ts'
import { orderBy, type Placed, type Presented, type Sort } from '#platform/contract/index.ts'
import { likePattern } from '#platform/text/index.ts'
import { inReach, type Work } from '#platform/work/index.ts'
import type { ReleaseView } from '../contract.ts'
import { type Agreement, type Goods, goodsInWords } from '../goods-release.ts'

interface Row {
  id: string
  home_id: string
  goods: Goods[]
  carrier: string
  plate: string | null
  agreement: Agreement
  note: string | null
  released_at: Date
  recorded_by: string
}

interface Query {
  limit?: number
  after?: string
  sort?: Sort<'releasedAt'>
  projectId?: string
  homeId?: string
  agreement?: Agreement
  q?: string
}

/** A page of the register, the newest first. */
export async function listReleases(
  work: Work,
  { limit = 50, after, sort = '-releasedAt', projectId, homeId, agreement, q }: Query,
): Promise<{ items: Presented<ReleaseView>[]; next: string | null }> {
  const order = orderBy(sort, { releasedAt: 'r.released_at' }, 'r.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [projectId ? `r.project_id = ${place(projectId)}` : inReach('r.project_id')]
  if (homeId) conditions.push(`r.home_id = ${place(homeId)}`)
  if (agreement) conditions.push(`r.agreement = ${place(agreement)}`)
  if (q)
    conditions.push(
      `concat_ws(' ', r.goods::text, r.carrier, r.plate, r.note) ILIKE ${place(likePattern(q))}`,
    )
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<Row & Placed>(
    `SELECT r.*, ${order.key} FROM frontdesk.goods_release r
      WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  const homes = await homesById(work, [...new Set(rows.map(({ home_id }) => home_id))])
  return order.page(rows, limit, (row) => {
    const home = homes.get(row.home_id)!
    return {
      id: row.id,
      projectId: home.projectId,
      projectName: home.projectName,
      homeId: home.id,
      homeLabel: home.label,
      goods: row.goods,
      what: goodsInWords(row.goods),
      carrier: row.carrier,
      plate: row.plate,
      agreement: row.agreement,
      note: row.note,
      releasedAt: row.released_at,
      recordedBy: row.recorded_by,
    }
  })
}
