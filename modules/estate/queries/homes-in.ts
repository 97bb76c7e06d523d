import type { Work } from '#platform/work/index.ts'
import type { HomeState } from '../home.ts'

/** Homes of a project, narrowed by what is given; several of one kind are alternatives. */
export interface HomeChoice {
  projectId: string
  phaseId?: string | null
  buildingIds?: readonly string[]
  /** `building id:unit number` */
  units?: readonly string[]
  layoutIds?: readonly string[]
  homeIds?: readonly string[]
}

export interface ChosenHome {
  id: string
  phaseId: string
  state: HomeState
}

/** The homes of a choice, by code, as far as the caller sees them; one statement. */
export function homesIn(work: Work, choice: HomeChoice): Promise<ChosenHome[]> {
  const { projectId, phaseId, buildingIds, units, layoutIds, homeIds } = choice
  return work.sql<ChosenHome>(
    `SELECT h.id, h.phase_id AS "phaseId", h.state FROM estate.home h
      WHERE h.project_id = $1 AND ($2::uuid IS NULL OR h.phase_id = $2) AND ($3::uuid[] IS NULL OR h.building_id = ANY ($3))
        AND ($4::text[] IS NULL OR h.building_id || ':' || h.unit_number = ANY ($4))
        AND ($5::uuid[] IS NULL OR h.layout_id = ANY ($5)) AND ($6::uuid[] IS NULL OR h.id = ANY ($6)) ORDER BY h.home_code`,
    [projectId, phaseId ?? null, buildingIds ?? null, units ?? null, layoutIds ?? null, homeIds ?? null],
  )
}
