import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { periodOrders } from '../appraisal.ts'
import { leastPeople, toldGroups } from '../secrecy.ts'
import { editionStore } from '../stores/editions.ts'
import { periodColumns, type PeriodRow, periodStore } from '../stores/periods.ts'
import { below } from './below.ts'

/** How far a period is, and once it is closed what came of it: for the whole, and for companies large enough to hide everybody. */
export async function periodView(work: Work, periodId: string) {
  const store = periodStore(work)
  const { editionId, changedBy: _, ...period } = await store.byId(periodId)
  const rows = await store.progress(periodId)
  const progress = [...Map.groupBy(rows, ({ nodeId }) => nodeId)].map(([nodeId, states]) => ({
    nodeId,
    nodeName: states[0]!.nodeName,
    people: states.reduce((sum, { people }) => sum + people, 0),
    states: states.map(({ state, people }) => ({ state, people })),
  }))
  const groups = rows
    .filter(({ state }) => state === 'agreed')
    .map(({ nodeId, nodeName, people }) => ({ nodeId, nodeName, people }))
  const isClosed = period.state === 'closed'
  const told = isClosed ? toldGroups(groups) : []
  const whole = groups.reduce((sum, { people }) => sum + people, 0)
  const items = (await editionStore(work).byId(editionId))!.items
  const sumOf = async (
    nodeId: string | null,
    nodeName: string,
    people: number,
    companies: readonly string[],
  ) => {
    const means = new Map((await store.means(periodId, companies)).map((mean) => [mean.key, mean]))
    const figure = (text: string | null | undefined) => (text ? Number(text) : null)
    return {
      nodeId,
      nodeName,
      people,
      means: items.map(({ key, zh, en, chapter }) => ({
        key,
        zh,
        en,
        chapter,
        self: figure(means.get(key)?.self),
        rated: figure(means.get(key)?.rated),
      })),
    }
  }
  const sums = []
  if (isClosed && whole >= leastPeople)
    sums.push(
      await sumOf(
        null,
        period.nodeName,
        whole,
        groups.map(({ nodeId }) => nodeId),
      ),
    )
  if (groups.length > 1)
    for (const { nodeId, nodeName, people } of told)
      sums.push(await sumOf(nodeId, nodeName, people, [nodeId]))
  return { ...period, progress, sums, keptBack: isClosed ? groups.length - told.length : 0 }
}

export interface PeriodQuery {
  sort?: Sort<(typeof periodOrders)[number]>
  nodeId?: string
  state?: 'open' | 'closed'
  limit?: number
  after?: string
}

const orders = { fromOn: 'p.from_on', node: ['p.node_name', 'p.from_on'] }

/** Periods in the caller's reach, the last one first. */
export async function listPeriods(
  work: Work,
  { sort = '-fromOn', limit = 50, after, ...query }: PeriodQuery,
) {
  const order = orderBy(sort, orders, 'p.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [below('p.node_id', query.nodeId, place)]
  if (query.state) conditions.push(`p.state = ${place(query.state)}`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<PeriodRow & Placed>(
    `SELECT ${periodColumns}, ${order.key} FROM workplace.period p
      WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  return order.page(
    rows,
    limit,
    ({ editionId: _, closedOn: __, version: ___, changedBy: ____, pageKey: _____, ...row }) => row,
  )
}
