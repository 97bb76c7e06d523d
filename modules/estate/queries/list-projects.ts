import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { likePattern } from '#platform/text/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { ProjectOrder } from '../orders.ts'
import { type ProjectState, projectStates } from '../project.ts'

interface ProjectRecord {
  id: string
  nodeId: string
  cityCode: string
  code: string
  name: string
  city: string
  address: string | null
  hotline: string | null
  state: ProjectState
  timezone: string
  firstPhaseDeliveredOn: string | null
  version: number
  buildings: number
  homes: number
}

interface PhaseRecord {
  id: string
  name: string
  number: number
  plannedDeliveryOn: string | null
  deliveredOn: string | null
  version: number
}

const columns = `p.id, p.node_id AS "nodeId", p.city_code AS "cityCode", p.code, p.name, p.city, p.address, p.hotline, p.state, p.timezone,
  p.first_phase_delivered_on AS "firstPhaseDeliveredOn", p.version,
  (SELECT count(*) FROM estate.building b WHERE b.project_id = p.id) AS buildings,
  (SELECT count(*) FROM estate.home h WHERE h.project_id = p.id) AS homes`

export interface ProjectQuery {
  limit?: number | undefined
  after?: string | undefined
  sort?: Sort<ProjectOrder> | undefined
  /** A part of the name, or of the code LL-YPH. */
  q?: string | undefined
  state?: ProjectState | undefined
}

const orders = {
  code: ['p.city_code', 'p.code'],
  name: 'p.name COLLATE "zh-x-icu"',
  city: ['p.city COLLATE "zh-x-icu"', 'p.city_code', 'p.code'],
  state: [`array_position('{${projectStates.join(',')}}'::text[], p.state)`, 'p.city_code', 'p.code'],
  firstDelivery: { filled: 'p.first_phase_delivered_on', ties: ['p.city_code', 'p.code'] },
}

/** Projects, by code where nothing else is asked for, so that those of one city stand together; counts are taken for the page alone. */
export async function listProjects(
  work: Work,
  { limit = 50, after, sort = 'code', q = '', state }: ProjectQuery,
) {
  const order = orderBy(sort, orders, 'p.id')
  const values: unknown[] = [state ?? null, q.trim() === '' ? null : likePattern(q), limit + 1]
  const from = after ? `AND ${order.after(after, (value) => `$${values.push(value)}`)}` : ''
  const rows = await work.sql<ProjectRecord & Placed>(
    `SELECT ${columns}, ${order.key} FROM estate.project p
      WHERE ($1::text IS NULL OR p.state = $1)
        AND ($2::text IS NULL OR lower(p.name) LIKE $2 OR lower(p.city_code || '-' || p.code) LIKE $2) ${from}
      ORDER BY ${order.by} LIMIT $3`,
    values,
  )
  return order.page(rows, limit, (row) => row)
}

/** A project with its phases and how many homes stand in each state, in one statement. */
export async function getProject(work: Work, projectId: string) {
  const [project] = await work.sql<
    ProjectRecord & { phases: PhaseRecord[]; homesByState: Record<string, number> }
  >(
    `SELECT ${columns},
        coalesce((SELECT jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'number', f.number, 'version', f.version,
                    'plannedDeliveryOn', f.planned_delivery_on, 'deliveredOn', f.delivered_on) ORDER BY f.number)
                    FROM estate.phase f WHERE f.project_id = p.id), '[]') AS phases,
        coalesce((SELECT jsonb_object_agg(s.state, s.count)
                    FROM (SELECT state, count(*) FROM estate.home h WHERE h.project_id = p.id GROUP BY 1) s), '{}') AS "homesByState"
       FROM estate.project p WHERE p.id = $1`,
    [projectId],
  )
  if (!project) throw common.notFound()
  return project
}
