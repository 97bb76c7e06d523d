import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { everywhere, reachOf, type Work } from '#platform/work/index.ts'
import { homeLabel } from '../home-code.ts'
import { readHomeText } from '../home-text.ts'
import { type HomeState, homeStates } from '../home.ts'
import type { HomeOrder } from '../orders.ts'
import { homeConditions } from './home-conditions.ts'

interface HomeRecord {
  id: string
  projectId: string
  projectName: string
  phaseId: string
  phaseName: string
  buildingId: string
  buildingName: string
  unitNumber: string
  floor: number
  number: string
  homeCode: string
  layoutId: string | null
  layoutName: string | null
  grossArea: number | null
  netArea: number | null
  state: HomeState
  version: number
}

const columns = `SELECT h.id, h.project_id AS "projectId", p.name AS "projectName", h.phase_id AS "phaseId", f.name AS "phaseName",
    h.building_id AS "buildingId", b.name AS "buildingName", h.unit_number AS "unitNumber", h.floor, h.number, h.home_code AS "homeCode",
    h.layout_id AS "layoutId", l.name AS "layoutName", h.gross_area::float8 AS "grossArea", h.net_area::float8 AS "netArea", h.state, h.version`
const around = `JOIN estate.project p ON p.id = h.project_id JOIN estate.phase f ON f.id = h.phase_id
  JOIN estate.building b ON b.id = h.building_id LEFT JOIN estate.layout l ON l.id = h.layout_id`

export interface HomeQuery {
  limit?: number | undefined
  after?: string | undefined
  sort?: Sort<HomeOrder> | undefined
  projectId?: string | undefined
  phaseId?: string | undefined
  buildingId?: string | undefined
  state?: HomeState | undefined
  /** The beginning of a code, or what people type: 3栋1602, 3-2-1602, 砚湖湾3栋1602, 1602. */
  q?: string | undefined
}

const orders = {
  place: 'h.place',
  grossArea: { filled: 'h.gross_area' },
  state: [`array_position('{${homeStates.join(',')}}'::text[], h.state)`, 'h.place'],
}

/** Homes in the order of their places or another: the page is cut from the homes alone, before anything is joined to it. */
export async function listHomes(work: Work, { limit = 50, after, sort = 'place', q, ...wanted }: HomeQuery) {
  const isNarrow = Boolean(wanted.projectId ?? wanted.phaseId ?? wanted.buildingId ?? q?.trim())
  if (!isNarrow && !sort.endsWith('place')) throw common.tooManyToSort()
  const order = orderBy(sort, orders, 'h.home_code')
  const values: unknown[] = []
  const place = (value: unknown) => `$${values.push(value)}`
  const equal = {
    project_id: wanted.projectId,
    phase_id: wanted.phaseId,
    building_id: wanted.buildingId,
    state: wanted.state,
  }
  const conditions = Object.entries(equal).flatMap(([column, value]) =>
    value === undefined ? [] : [`h.${column} = ${place(value)}`],
  )
  if (!wanted.projectId && !wanted.phaseId && !wanted.buildingId)
    conditions.push(...(await withinReach(work, place)))
  if (q?.trim()) {
    const meant = readHomeText(q)
    conditions.push(...(meant ? homeConditions(meant, place) : ['false']))
  }
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<HomeRecord & Placed>(
    `${columns}, ${order.key} FROM (SELECT * FROM estate.home h ${conditions.length ? `WHERE ${conditions.join(' AND ')}` : ''}
                       ORDER BY ${order.by} LIMIT ${place(limit + 1)}) h ${around} ORDER BY ${order.by}`,
    values,
  )
  return order.page(rows, limit, present)
}

/** Up to so many projects are worth naming to the database; more are most of their stretch anyhow. */
const fewProjects = 30

/** What row-level security would filter out anyhow, said in a way that an index can serve. */
async function withinReach(work: Work, place: (value: unknown) => string): Promise<string[]> {
  const { actor } = work
  if (actor.kind === 'resident') return [`h.id = ANY (${place(actor.homes)}::uuid[])`]
  if (actor.kind !== 'staff' || reachOf(actor, 'estate.read') === everywhere) return []
  const projects = await work.sql<{ id: string; prefix: string }>(
    `SELECT id, city_code || '-' || code || '-' AS prefix FROM estate.project ORDER BY prefix`,
  )
  const [first, last] = [projects[0], projects.at(-1)]
  if (!first || !last) return ['false']
  // Places begin with the codes of city and project, so a branch is a stretch of the list of all homes, or a few.
  const stretch = `h.place >= ${place(first.prefix)} AND h.place < ${place(`${last.prefix}~`)}`
  return projects.length > fewProjects
    ? [stretch]
    : [stretch, `h.project_id = ANY (${place(projects.map(({ id }) => id))}::uuid[])`]
}

/** One home. */
export async function getHome(work: Work, homeId: string) {
  const [home] = await work.sql<HomeRecord>(`${columns} FROM estate.home h ${around} WHERE h.id = $1`, [
    homeId,
  ])
  if (!home) throw common.notFound()
  return present(home)
}

function present(home: HomeRecord) {
  return { ...home, label: homeLabel(home.projectName, home.buildingName, home.unitNumber, home.number) }
}
