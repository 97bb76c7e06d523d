import type { Work } from '#platform/work/index.ts'
import { areaColumns } from '../areas.ts'
import { composeHomeCode } from '../home-code.ts'
import type { HomeState } from '../home.ts'
import { requireFloor, requirePlace } from '../home-place.ts'
import { estateStore } from '../store.ts'
import { takenAs } from '../taken.ts'
import type { NewHome } from './create-home.ts'

export type HomeChange = { version: number } & {
  [Field in Exclude<keyof NewHome, 'buildingId'>]?: NewHome[Field] | undefined
}

/** Changes a home; another number or unit gives it another code. What is left out stays, null empties. */
export async function changeHome(
  work: Work,
  homeId: string,
  { version, ...change }: HomeChange,
): Promise<{ version: number; homeCode: string }> {
  const store = estateStore(work)
  const known = await store.home(homeId)
  const number = change.number === undefined ? known.number : requirePlace(change.number, 'number')
  const unit =
    change.unitNumber === undefined ? known.unit_number : requirePlace(change.unitNumber, 'unitNumber')
  const moved = number !== known.number || unit !== known.unit_number
  const homeCode = moved ? await codeAt(work, known, unit, number) : known.home_code
  if (change.layoutId) await store.layout(change.layoutId, known.project_id)
  const {
    grossArea = areaOf(known.gross_area),
    netArea = areaOf(known.net_area),
    layoutId = known.layout_id,
    state = known.state,
  } = change
  const floor = requireFloor(number, change.floor ?? (number === known.number ? known.floor : null))
  const changes = {
    number,
    unit_number: unit,
    home_code: homeCode,
    floor,
    layout_id: layoutId,
    state,
    ...areaColumns(grossArea, netArea),
  }
  const row = await takenAs({ homeCode }, () => store.changeHome(homeId, version, changes))
  if (moved)
    await store.addUnit({
      id: work.newId(),
      project_id: known.project_id,
      building_id: known.building_id,
      number: unit,
      name: `${unit}单元`,
    })
  return { version: row.version, homeCode }
}

/** Records what became of homes: sold, delivered, moved in. For the flows in which other modules change that. */
export async function markHomes(work: Work, homeIds: readonly string[], state: HomeState): Promise<void> {
  await work.sql(
    'UPDATE estate.home SET state = $2, version = version + 1 WHERE id = ANY ($1) AND state <> $2',
    [homeIds, state],
  )
}

async function codeAt(
  work: Work,
  home: { project_id: string; phase_id: string; building_id: string },
  unit: string,
  number: string,
): Promise<string> {
  const store = estateStore(work)
  const project = await store.project(home.project_id)
  const phase = await store.phase(home.phase_id, home.project_id)
  const building = await store.building(home.building_id, home.project_id)
  return composeHomeCode({
    cityCode: project.city_code,
    projectCode: project.code,
    phase: phase.number,
    building: building.number,
    unit,
    number,
  })
}

const areaOf = (kept: string | null) => (kept === null ? null : Number(kept))
