import { personsById } from '#modules/customers/index.ts'
import { projectsById } from '#modules/estate/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { inReach, type Work } from '#platform/work/index.ts'
import type { talkOrders } from '../orders.ts'
import type { ScriptKind } from '../script.ts'
import { talkColumns, type TalkRow } from '../stores/talks.ts'

export interface TalkQuery {
  projectId?: string
  personId?: string
  kind?: ScriptKind
  /** Those that the customer has acknowledged, or those that she has not. */
  isWhole?: boolean
  sort?: Sort<(typeof talkOrders)[number]>
  limit?: number
  after?: string
}

const orders = { createdAt: 't.created_at', acknowledgedOn: { filled: 't.acknowledged_on' } }

/** Customer by customer: how many topics were explained, and whether the notice of adverse factors was acknowledged too. */
export async function listTalks(work: Work, query: TalkQuery) {
  const { projectId, personId, kind, isWhole, sort = '-createdAt', limit = 50, after } = query
  const order = orderBy(sort, orders, 't.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [projectId ? `t.project_id = ${place(projectId)}` : inReach('t.project_id')]
  if (personId) conditions.push(`t.person_id = ${place(personId)}`)
  if (kind) conditions.push(`t.kind = ${place(kind)}`)
  if (isWhole !== undefined) conditions.push(`t.acknowledged_on IS ${isWhole ? 'NOT NULL' : 'NULL'}`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<TalkRow & Placed & { topics: number; hasNotice: boolean }>(
    `SELECT ${talkColumns}, ${order.key}, jsonb_array_length(s.topics) AS topics,
       EXISTS (SELECT 1 FROM disclosure.notice n JOIN disclosure.acknowledgement a ON a.about_id = n.id AND a.person_id = t.person_id
                WHERE n.project_id = t.project_id AND n.state = 'posted') AS "hasNotice"
       FROM disclosure.talk t JOIN disclosure.script s ON s.id = t.script_id
      WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  const [projects, persons] = await Promise.all([
    projectsById(
      work,
      rows.map((row) => row.projectId),
    ),
    personsById(
      work,
      rows.map((row) => row.personId),
    ),
  ])
  return order.page(rows, limit, (row) => ({
    id: row.id,
    projectId: row.projectId,
    projectName: projects.get(row.projectId)?.name ?? '',
    personId: row.personId,
    name: persons.get(row.personId)?.name ?? '',
    kind: row.kind,
    number: row.number,
    told: row.told.length,
    topics: row.topics,
    adviser: row.adviser,
    acknowledgedOn: row.acknowledgedOn,
    way: row.way,
    hasNotice: row.hasNotice,
    createdAt: row.createdAt,
  }))
}
