import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { likePattern } from '#platform/text/index.ts'
import { inReach, type Work } from '#platform/work/index.ts'
import { commonLabel, type commonOrders, type CommonSort } from '../common.ts'

/** A common part or facility with the names of where it is. */
export interface CommonCard {
  id: string
  of: CommonSort
  projectId: string
  projectName: string
  buildingId: string | null
  buildingName: string | null
  kind: string
  name: string
  location: string | null
  installedOn: string | null
  endedOn: string | null
  version: number
  label: string
}

const kept = 'id, project_id, building_id, kind, name, location, ended_on, version'
/** Both tables as one, each row with what it is. */
const both = `(SELECT ${kept}, 'part' AS of, NULL::date AS installed_on FROM estate.common_part
  UNION ALL SELECT ${kept}, 'facility', installed_on FROM estate.common_facility)`
const columns = `c.id, c.of, c.project_id AS "projectId", p.name AS "projectName", c.building_id AS "buildingId", b.name AS "buildingName",
  c.kind, c.name, c.location, c.installed_on AS "installedOn", c.ended_on AS "endedOn", c.version`
const from = `FROM ${both} c JOIN estate.project p ON p.id = c.project_id LEFT JOIN estate.building b ON b.id = c.building_id`

type Row = Omit<CommonCard, 'label'>
const present = (row: Row): CommonCard => ({ ...row, label: commonLabel(row) })

export interface CommonQuery {
  projectId?: string
  buildingId?: string
  of?: CommonSort
  /** Also what is no longer there. */
  ended?: boolean
  q?: string
  sort?: Sort<(typeof commonOrders)[number]>
  limit?: number
  after?: string
}

/** What owners share, by name or kind. */
export async function findCommons(
  work: Work,
  { projectId, buildingId, of, ended, q = '', sort = 'name', limit = 50, after }: CommonQuery,
) {
  const order = orderBy(sort, { name: 'c.name', kind: ['c.kind', 'c.name'] }, 'c.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [projectId ? `c.project_id = ${place(projectId)}` : inReach('c.project_id')]
  if (buildingId) conditions.push(`c.building_id = ${place(buildingId)}`)
  if (of) conditions.push(`c.of = ${place(of)}`)
  if (!ended) conditions.push('c.ended_on IS NULL')
  if (q.trim())
    conditions.push(`lower(concat_ws(' ', b.name, c.name, c.kind, c.location)) LIKE ${place(likePattern(q))}`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<Row & Placed>(
    `SELECT ${columns}, ${order.key} ${from} WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  return order.page(rows, limit, present)
}

/** Common parts and facilities by their ids, as far as the caller sees them. */
export async function commonsById(work: Work, ids: readonly string[]): Promise<Map<string, CommonCard>> {
  if (ids.length === 0) return new Map()
  const rows = await work.sql<Row>(`SELECT ${columns} ${from} WHERE c.id = ANY ($1)`, [ids])
  return new Map(rows.map((row) => [row.id, present(row)]))
}

/** All of a project, also those that ended. */
export const allCommons = async (work: Work, projectId: string): Promise<CommonCard[]> =>
  (
    await work.sql<Row>(`SELECT ${columns} ${from} WHERE c.project_id = $1 ORDER BY c.name, c.id`, [
      projectId,
    ])
  ).map(present)

/** One of them; out of reach it is not there. */
export async function getCommon(work: Work, id: string): Promise<CommonCard> {
  const found = (await commonsById(work, [id])).get(id)
  if (!found) throw common.notFound()
  return found
}

/** What stands around each home: in its building first, then in the whole estate. */
export async function commonsAround(work: Work, homeIds: readonly string[]) {
  if (homeIds.length === 0) return new Map<string, CommonCard[]>()
  const rows = await work.sql<Row & { homeId: string }>(
    `SELECT h.id AS "homeId", ${columns} ${from}
       JOIN estate.home h ON h.project_id = c.project_id AND (c.building_id IS NULL OR c.building_id = h.building_id)
      WHERE h.id = ANY ($1) AND c.ended_on IS NULL ORDER BY c.building_id IS NULL, c.kind, c.name, c.id`,
    [homeIds],
  )
  const cards = rows.map(({ homeId, ...row }) => [homeId, present(row)] as const)
  return new Map(
    [...Map.groupBy(cards, ([id]) => id)].map(([id, pairs]) => [id, pairs.map(([, card]) => card)]),
  )
}
