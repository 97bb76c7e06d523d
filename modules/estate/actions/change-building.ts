import type { Work } from '#platform/work/index.ts'
import { estateStore } from '../store.ts'
import { addUnits } from './create-building.ts'

export interface BuildingChange {
  version: number
  name?: string | undefined
  unitCount?: number | undefined
  floors?: number | undefined
}

/** Renames a building, or corrects its floors and units; units that hold homes stay. */
export async function changeBuilding(
  work: Work,
  projectId: string,
  buildingId: string,
  change: BuildingChange,
): Promise<{ version: number }> {
  const store = estateStore(work)
  const known = await store.building(buildingId, projectId)
  const { version, name = known.name, unitCount = known.unit_count, floors = known.floors } = change
  const row = await store.changeBuilding(buildingId, version, { name, unit_count: unitCount, floors })
  if (unitCount > known.unit_count) await addUnits(work, projectId, buildingId, unitCount)
  return { version: row.version }
}
