import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { likePattern } from '#platform/text/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { needOrders, trainingOrders } from '../appraisal.ts'
import { editionStore } from '../stores/editions.ts'
import { trainingColumns, type TrainingRow, trainingStore } from '../stores/training.ts'
import { below } from './below.ts'

/** The qualities of the model in force by their keys. */
export async function qualitiesByKey(work: Work) {
  const { items } = await editionStore(work).inForce('qualities')
  return new Map(items.map(({ key, zh, en }) => [key, { key, zh, en }]))
}

/** A training with who takes part. */
export async function trainingView(work: Work, trainingId: string) {
  const store = trainingStore(work)
  const { qualityKeys, changedBy: _, ...row } = await store.byId(trainingId)
  const known = await qualitiesByKey(work)
  return {
    ...row,
    qualities: qualityKeys.map((key) => known.get(key) ?? { key, zh: key, en: key }),
    participants: (await store.participants(trainingId)).map(({ nodeId: __, ...person }) => person),
  }
}

interface Query<Order extends string> {
  sort?: Sort<Order>
  q?: string
  nodeId?: string
  limit?: number
  after?: string
}

const trainingColumnsOf = { heldOn: 't.held_on', topic: 't.topic' }

/** Training in the caller's reach, the latest first. */
export async function listTrainings(
  work: Work,
  {
    sort = '-heldOn',
    limit = 50,
    after,
    ...query
  }: Query<(typeof trainingOrders)[number]> & { state?: 'planned' | 'held' },
) {
  const order = orderBy(sort, trainingColumnsOf, 't.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [below('t.node_id', query.nodeId, place)]
  if (query.state) conditions.push(`t.state = ${place(query.state)}`)
  if (query.q?.trim())
    conditions.push(`lower(concat_ws(' ', t.topic, t.place)) LIKE ${place(likePattern(query.q))}`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<TrainingRow & Placed>(
    `SELECT ${trainingColumns}, ${order.key} FROM workplace.training t
      WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  return order.page(
    rows,
    limit,
    ({ qualityKeys: _, shortCheck: __, version: ___, changedBy: ____, pageKey: _____, ...row }) => row,
  )
}

interface NeedRow {
  id: string
  qualityKey: string
  others: number
  staffId: string
  staffName: string
  nodeName: string
  state: 'open' | 'met'
  trainingId: string | null
  agreedOn: string
}

const needColumnsOf = {
  quality: ['n.quality_key', 'n.staff_name'],
  name: 'n.staff_name',
  agreedOn: 'n.agreed_on',
}

/** What people in the caller's reach want to learn: need by need, with how many wait for the same. */
export async function listNeeds(
  work: Work,
  {
    sort = 'quality',
    limit = 50,
    after,
    ...query
  }: Query<(typeof needOrders)[number]> & { qualityKey?: string; state?: 'open' | 'met' },
) {
  const order = orderBy(sort, needColumnsOf, 'n.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [below('n.node_id', query.nodeId, place)]
  if (query.qualityKey) conditions.push(`n.quality_key = ${place(query.qualityKey)}`)
  if (query.state) conditions.push(`n.state = ${place(query.state)}`)
  if (query.q?.trim())
    conditions.push(`lower(concat_ws(' ', n.staff_name, n.node_name)) LIKE ${place(likePattern(query.q))}`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<NeedRow & Placed>(
    `SELECT n.id, n.quality_key AS "qualityKey", n.staff_id AS "staffId", n.staff_name AS "staffName", n.node_name AS "nodeName",
            n.state, n.training_id AS "trainingId", n.agreed_on AS "agreedOn", ${order.key},
            (SELECT count(DISTINCT o.staff_id)::int FROM workplace.need o WHERE o.quality_key = n.quality_key AND o.state = 'open') AS others
       FROM workplace.need n WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  const known = await qualitiesByKey(work)
  return order.page(rows, limit, ({ pageKey: _, ...row }) => {
    const { zh, en } = known.get(row.qualityKey) ?? { zh: row.qualityKey, en: row.qualityKey }
    return { ...row, zh, en }
  })
}
