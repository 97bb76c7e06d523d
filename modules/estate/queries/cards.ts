import type { Work } from '#platform/work/index.ts'
import { canonicalHomeCode, homeLabel } from '../home-code.ts'
import type { HomeState } from '../home.ts'
import type { ProjectState } from '../project.ts'

/** What other modules show of a project; `code` is `LL-YPH`. */
export interface ProjectCard {
  id: string
  nodeId: string
  code: string
  name: string
  city: string
  /** The number that residents call at any hour. */
  hotline: string | null
  state: ProjectState
  timezone: string
  firstPhaseDeliveredOn: string | null
}

/** When a phase is, or was, delivered. */
interface PhaseCard {
  id: string
  name: string
  plannedDeliveryOn: string | null
  deliveredOn: string | null
}

/** What other modules show of a home. */
export interface HomeCard {
  id: string
  projectId: string
  projectName: string
  phaseId: string
  buildingId: string
  homeCode: string
  buildingName: string
  unitNumber: string
  floor: number
  number: string
  state: HomeState
  /** 砚湖湾 3栋2单元1602 */
  label: string
}

const projectColumns = `id, node_id AS "nodeId", city_code || '-' || code AS code, name, city, hotline, state, timezone,
  first_phase_delivered_on AS "firstPhaseDeliveredOn"`
const homeCards = `SELECT h.id, h.project_id AS "projectId", p.name AS "projectName", h.phase_id AS "phaseId", h.building_id AS "buildingId", h.home_code AS "homeCode",
    b.name AS "buildingName", h.unit_number AS "unitNumber", h.floor, h.number, h.state
  FROM estate.home h JOIN estate.project p ON p.id = h.project_id JOIN estate.building b ON b.id = h.building_id`

/** Projects by id, as far as the caller sees them; the others are missing. `code` is `LL-YPH`. */
export async function projectsById(work: Work, ids: readonly string[]): Promise<Map<string, ProjectCard>> {
  if (ids.length === 0) return new Map()
  const rows = await work.sql<ProjectCard>(
    `SELECT ${projectColumns} FROM estate.project WHERE id = ANY ($1)`,
    [[...new Set(ids)]],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** Every project that the caller sees, by city and name. */
export function visibleProjects(work: Work): Promise<ProjectCard[]> {
  return work.sql<ProjectCard>(
    `SELECT ${projectColumns} FROM estate.project ORDER BY city COLLATE "zh-x-icu", name COLLATE "zh-x-icu", id`,
  )
}

/** The phases of projects, in their order, as far as the caller sees them. */
export async function phasesOf(work: Work, projectIds: readonly string[]): Promise<Map<string, PhaseCard[]>> {
  const rows = await work.sql<PhaseCard & { projectId: string }>(
    `SELECT id, name, project_id AS "projectId", planned_delivery_on AS "plannedDeliveryOn", delivered_on AS "deliveredOn"
       FROM estate.phase WHERE project_id = ANY ($1) ORDER BY project_id, number`,
    [projectIds],
  )
  return Map.groupBy(rows, ({ projectId }) => projectId)
}

/** A building as other modules show it. */
interface BuildingCard {
  id: string
  projectId: string
  projectName: string
  phaseName: string
  name: string
}

const buildingCards = `SELECT b.id, b.project_id AS "projectId", p.name AS "projectName", f.name AS "phaseName", b.name
  FROM estate.building b JOIN estate.project p ON p.id = b.project_id JOIN estate.phase f ON f.id = b.phase_id`

/** Buildings by id, as far as the caller sees them; the others are missing. */
export async function buildingsById(work: Work, ids: readonly string[]): Promise<Map<string, BuildingCard>> {
  const rows = await work.sql<BuildingCard>(`${buildingCards} WHERE b.id = ANY ($1)`, [ids])
  return new Map(rows.map((row) => [row.id, row]))
}

/** The buildings of projects by phase and number, 2 before 10; of every project in sight where none is named. */
export const buildingsIn = (work: Work, projectIds: readonly string[] | null): Promise<BuildingCard[]> =>
  work.sql<BuildingCard>(
    `${buildingCards} WHERE $1::uuid[] IS NULL OR b.project_id = ANY ($1) ORDER BY p.name, b.project_id, f.number, length(b.number), b.number`,
    [projectIds],
  )

/** Homes by id, as far as the caller sees them; the others are missing. */
export async function homesById(work: Work, ids: readonly string[]): Promise<Map<string, HomeCard>> {
  if (ids.length === 0) return new Map()
  const rows = await work.sql<Omit<HomeCard, 'label'>>(`${homeCards} WHERE h.id = ANY ($1)`, [
    [...new Set(ids)],
  ])
  return new Map(rows.map((row) => [row.id, withLabel(row)]))
}

/** Homes by their code in any case, width or padding; the keys of the map are the codes as given. */
export async function homesByCode(work: Work, codes: readonly string[]): Promise<Map<string, HomeCard>> {
  const canonical = new Map(codes.map((code) => [code, canonicalHomeCode(code)]))
  const wanted = [...new Set(canonical.values())].filter((code) => code !== null)
  if (wanted.length === 0) return new Map()
  const rows = await work.sql<Omit<HomeCard, 'label'>>(`${homeCards} WHERE h.home_code = ANY ($1)`, [wanted])
  const found = new Map(rows.map((row) => [row.homeCode, withLabel(row)]))
  return new Map(
    [...canonical].flatMap(([given, code]) =>
      code && found.has(code) ? [[given, found.get(code)!] as const] : [],
    ),
  )
}

function withLabel(row: Omit<HomeCard, 'label'>): HomeCard {
  return { ...row, label: homeLabel(row.projectName, row.buildingName, row.unitNumber, row.number) }
}
