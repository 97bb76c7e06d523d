import type { Generated, GeneratedAlways } from 'kysely'
import type { HomeState } from './home.ts'
import type { Plan } from '#design/plan/plan.ts'
import type { ProjectState } from './project.ts'

interface Versioned {
  version: Generated<number>
  /** The name of whoever made the last change. */
  changed_by: string | null
  created_at: Generated<Date>
}

export interface ProjectRow extends Versioned {
  id: string
  project_id: GeneratedAlways<string>
  node_id: string
  city_code: string
  code: string
  name: string
  city: string
  address: string | null
  hotline: string | null
  state: ProjectState
  timezone: string
  first_phase_delivered_on: string | null
}

export interface PhaseRow extends Versioned {
  id: string
  project_id: string
  name: string
  number: number
  planned_delivery_on: string | null
  delivered_on: string | null
}

export interface BuildingRow extends Versioned {
  id: string
  project_id: string
  phase_id: string
  name: string
  number: string
  unit_count: number
  floors: number
}

export interface BuildingUnitRow {
  id: string
  project_id: string
  building_id: string
  number: string
  name: string
}

export interface LayoutRow extends Versioned {
  id: string
  project_id: string
  name: string
  bedrooms: number | null
  living_rooms: number | null
  bathrooms: number | null
  gross_area: string | null
  net_area: string | null
  plan_file_id: string | null
  plan: Plan | null
  /** The edition that the plan is. */
  edition_id: string | null
}

export interface PlanEditionRow {
  id: string
  project_id: string
  layout_id: string
  number: number
  plan: Plan
  picture_file_id: string | null
  drawn_at: Date
  drawn_by: string
}

export interface HomeRow extends Versioned {
  id: string
  project_id: string
  phase_id: string
  building_id: string
  unit_number: string
  floor: number
  number: string
  home_code: string
  state: Generated<HomeState>
  layout_id: string | null
  gross_area: string | null
  net_area: string | null
}

export interface CommonPartRow extends Versioned {
  id: string
  project_id: string
  building_id: string | null
  kind: string
  name: string
  location: string | null
  /** Since when it is no longer there. */
  ended_on: string | null
}

export interface CommonFacilityRow extends CommonPartRow {
  installed_on: string | null
}

export interface ParkingSpaceRow {
  id: string
  project_id: string
  number: string
  tenure: 'sold' | 'rented' | 'common'
  home_id: string | null
}

export interface EstateTables {
  'estate.project': ProjectRow
  'estate.phase': PhaseRow
  'estate.building': BuildingRow
  'estate.building_unit': BuildingUnitRow
  'estate.layout': LayoutRow
  'estate.home': HomeRow
  'estate.common_part': CommonPartRow
  'estate.common_facility': CommonFacilityRow
  'estate.parking_space': ParkingSpaceRow
}
