import { homesById } from '#modules/estate/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { inReach, type Work } from '#platform/work/index.ts'
import type { Topic } from '../answers.ts'
import type { CallbackKind } from '../callback.ts'
import type { opinionOrders } from '../orders.ts'
import { daysOfQuarter } from '../quarter.ts'

export interface OpinionQuery {
  projectId?: string
  topic?: Topic[]
  quarter?: string
  sort?: Sort<(typeof opinionOrders)[number]>
  limit?: number
  after?: string
}

interface Row extends Placed {
  id: string
  callbackId: string
  kind: CallbackKind
  homeId: string
  topic: Topic
  words: string
  toldAt: Date
}

const orders = { toldAt: 'o.told_at' }

/** What owners think of product and service, by topic; only what was sealed with its call-back. */
export async function listOpinions(work: Work, query: OpinionQuery) {
  const { projectId, topic, quarter, sort = '-toldAt', limit = 50, after } = query
  const order = orderBy(sort, orders, 'o.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [
    projectId ? `o.project_id = ${place(projectId)}` : inReach('o.project_id'),
    `c.state = 'reached'`,
  ]
  if (topic) conditions.push(`o.topic = ANY (${place(topic)})`)
  if (quarter) {
    const { from, until } = daysOfQuarter(quarter)
    conditions.push(`c.done_on >= ${place(from)} AND c.done_on < ${place(until)}`)
  }
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<Row>(
    `SELECT o.id, o.callback_id AS "callbackId", c.kind, c.home_id AS "homeId", o.topic, o.words, o.told_at AS "toldAt", ${order.key}
       FROM surveys.opinion o JOIN surveys.callback c ON c.id = o.callback_id
      WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  const homes = await homesById(
    work,
    rows.map(({ homeId }) => homeId),
  )
  return order.page(rows, limit, ({ id, callbackId, kind, homeId, topic: about, words, toldAt }) => ({
    id,
    callbackId,
    kind,
    homeId,
    home: homes.get(homeId)?.label ?? '',
    projectName: homes.get(homeId)?.projectName ?? '',
    topic: about,
    words,
    toldAt,
  }))
}
