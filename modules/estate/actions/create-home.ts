import type { Work } from '#platform/work/index.ts'
import { composeHomeCode } from '../home-code.ts'
import type { HomeState } from '../home.ts'
import { requireFloor, requirePlace } from '../home-place.ts'
import { estateStore } from '../store.ts'
import { takenAs } from '../taken.ts'
import { areaColumns } from '../areas.ts'

export interface NewHome {
  buildingId: string
  /** `1` where nothing is stated; `0` for a house without stairwells. */
  unitNumber?: string | undefined
  number: string
  /** As the number says where nothing is stated; negative below ground. */
  floor?: number | undefined
  layoutId?: string | null | undefined
  /** Square metres. */
  grossArea?: number | null | undefined
  netArea?: number | null | undefined
  state?: HomeState | undefined
}

/** Adds a home to a building; its code follows from where it stands. */
export async function createHome(
  work: Work,
  projectId: string,
  home: NewHome,
): Promise<{ id: string; homeCode: string }> {
  const store = estateStore(work)
  const project = await store.project(projectId)
  const building = await store.building(home.buildingId, projectId)
  const phase = await store.phase(building.phase_id, projectId)
  if (home.layoutId) await store.layout(home.layoutId, projectId)
  const number = requirePlace(home.number, 'number')
  const unit = requirePlace(home.unitNumber ?? '1', 'unitNumber')
  const homeCode = composeHomeCode({
    cityCode: project.city_code,
    projectCode: project.code,
    phase: phase.number,
    building: building.number,
    unit,
    number,
  })
  const id = work.newId()
  const row = {
    id,
    project_id: projectId,
    phase_id: phase.id,
    building_id: building.id,
    unit_number: unit,
    number,
    floor: requireFloor(number, home.floor),
    home_code: homeCode,
    layout_id: home.layoutId ?? null,
    changed_by: null,
    ...areaColumns(home.grossArea ?? null, home.netArea ?? null),
    ...(home.state && { state: home.state }),
  }
  await takenAs({ homeCode }, () => store.addHome(row))
  await store.addUnit({
    id: work.newId(),
    project_id: projectId,
    building_id: building.id,
    number: unit,
    name: `${unit}单元`,
  })
  return { id, homeCode }
}
