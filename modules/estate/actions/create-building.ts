import type { Work } from '#platform/work/index.ts'
import { requirePlace } from '../home-place.ts'
import { estateStore } from '../store.ts'
import { takenAs } from '../taken.ts'

export interface NewBuilding {
  phaseId: string
  /** `3`, `A1`; leading zeros are dropped. */
  number: string
  /** `3栋` where nothing is stated. */
  name?: string | undefined
  unitCount?: number | undefined
  floors?: number | undefined
}

/** Adds a building to a phase, with its units numbered from 1. */
export async function createBuilding(
  work: Work,
  projectId: string,
  building: NewBuilding,
): Promise<{ id: string }> {
  const { phaseId, unitCount = 1, floors = 1 } = building
  const store = estateStore(work)
  await store.phase(phaseId, projectId)
  const number = requirePlace(building.number, 'number')
  const name = building.name ?? `${number}栋`
  const id = work.newId()
  const row = {
    id,
    project_id: projectId,
    phase_id: phaseId,
    number,
    name,
    unit_count: unitCount,
    floors,
    changed_by: null,
  }
  await takenAs({ name }, () => store.addBuilding(row))
  await addUnits(work, projectId, id, unitCount)
  return { id }
}

/** Makes sure that units 1 to `count` of a building exist. */
export async function addUnits(
  work: Work,
  projectId: string,
  buildingId: string,
  count: number,
): Promise<void> {
  const ids = Array.from({ length: count }, () => work.newId())
  await work.sql(
    `INSERT INTO estate.building_unit (id, project_id, building_id, number, name)
     SELECT u.id, $2, $3, u.number::text, u.number || '单元' FROM unnest($1::uuid[]) WITH ORDINALITY AS u(id, number)
     ON CONFLICT DO NOTHING`,
    [ids, projectId, buildingId],
  )
}
