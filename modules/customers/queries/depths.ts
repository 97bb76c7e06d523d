import { homesById } from '#modules/estate/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { likePattern } from '#platform/text/index.ts'
import { inReach, type Work } from '#platform/work/index.ts'
import type { depthOrders } from '../service-depth.ts'
import { type DepthHousehold, depthStore } from '../store/depth.ts'
import { visiblePerson } from './visible-person.ts'

export interface DepthQuery {
  projectId?: string
  depth?: number[]
  kind?: 'owner' | 'tenant'
  q?: string
  sort?: Sort<(typeof depthOrders)[number]>
  limit?: number
  after?: string
}

interface DepthRow extends DepthHousehold {
  kind: 'owner' | 'tenant'
  personId: string | null
  depthAt: Date | null
  lastProof: string | null
  lastBy: string | null
}

const orders = { depth: 'u.depth', depthAt: { filled: "coalesce(u.depth_at, '-infinity'::timestamptz)" } }

/** Households with the depth of their service, those furthest away first. */
export async function listDepths(
  work: Work,
  { projectId, depth, kind, q = '', sort = 'depth', limit = 50, after }: DepthQuery,
) {
  const order = orderBy(sort, orders, 'u.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [
    'u.until_on IS NULL',
    projectId ? `u.project_id = ${place(projectId)}` : inReach('u.project_id'),
  ]
  if (depth) conditions.push(`u.depth = ANY (${place(depth)})`)
  if (kind) conditions.push(`u.kind = ${place(kind)}`)
  if (q.trim()) conditions.push(`lower(u.name) LIKE ${place(likePattern(q))}`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<DepthRow & Placed>(
    `SELECT u.id, u.project_id AS "projectId", u.home_id AS "homeId", u.name, u.kind, u.depth, u.depth_at AS "depthAt",
            head.person_id AS "personId", last.proof AS "lastProof", last.staff_name AS "lastBy", ${order.key}
       FROM customers.household u
       LEFT JOIN LATERAL (SELECT h.person_id FROM customers.holding h WHERE h.household_id = u.id AND h.until_on IS NULL
         ORDER BY array_position(ARRAY['owner', 'tenant', 'coOwner', 'family', 'authorised'], h.kind), h.from_on, h.id LIMIT 1) head ON true
       LEFT JOIN LATERAL (SELECT d.proof, d.staff_name FROM customers.depth_proof d WHERE d.household_id = u.id AND d.withdrawn_at IS NULL
         ORDER BY d.recorded_at DESC, d.id DESC LIMIT 1) last ON true
      WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  const homes = await homesById(
    work,
    rows.map(({ homeId }) => homeId),
  )
  return order.page(rows, limit, (row: DepthRow) => ({
    ...row,
    homeLabel: homes.get(row.homeId)?.label ?? '',
  }))
}

/** The households to which a customer belongs now, each with its level and every proof. */
export async function depthsOfPerson(work: Work, personId: string) {
  const person = await visiblePerson(work, personId)
  const households = await work.sql<DepthHousehold>(
    `SELECT DISTINCT u.id, u.project_id AS "projectId", u.home_id AS "homeId", u.name, u.depth
       FROM customers.person q JOIN customers.holding h ON h.person_id = q.id AND h.until_on IS NULL
       JOIN customers.household u ON u.id = h.household_id AND u.until_on IS NULL
      WHERE q.survivor_id = $1 ORDER BY u.id`,
    [person.id],
  )
  const [homes, proofs] = await Promise.all([
    homesById(
      work,
      households.map(({ homeId }) => homeId),
    ),
    depthStore(work).proofsOf(households.map(({ id }) => id)),
  ])
  const items = households.map(({ id, homeId, name, depth }) => ({
    householdId: id,
    homeLabel: homes.get(homeId)?.label ?? '',
    name,
    depth,
    proofs: proofs
      .filter(({ householdId }) => householdId === id)
      .map(({ householdId: _, ...proof }) => proof),
  }))
  return { items }
}
