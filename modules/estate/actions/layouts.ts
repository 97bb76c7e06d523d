import type { Work } from '#platform/work/index.ts'
import { areaColumns } from '../areas.ts'
import { roomsOf } from '../place-words.ts'
import { estateStore } from '../store.ts'
import { takenAs } from '../taken.ts'

export interface LayoutFields {
  bedrooms?: number | null | undefined
  livingRooms?: number | null | undefined
  bathrooms?: number | null | undefined
  /** Square metres. */
  grossArea?: number | null | undefined
  netArea?: number | null | undefined
  planFileId?: string | null | undefined
}

/** Adds a layout; rooms that are not stated are taken from its name (三室两厅两卫). */
export async function createLayout(
  work: Work,
  projectId: string,
  { name, ...given }: { name: string } & LayoutFields,
): Promise<{ id: string }> {
  const store = estateStore(work)
  await store.project(projectId)
  const { bedrooms, livingRooms, bathrooms } = roomsOf(name)
  const id = work.newId()
  const row = {
    id,
    project_id: projectId,
    name,
    changed_by: null,
    bedrooms: given.bedrooms ?? bedrooms,
    living_rooms: given.livingRooms ?? livingRooms,
    bathrooms: given.bathrooms ?? bathrooms,
    plan_file_id: given.planFileId ?? null,
    plan: null,
    edition_id: null,
    ...areaColumns(given.grossArea ?? null, given.netArea ?? null),
  }
  await takenAs({ name }, () => store.addLayout(row))
  return { id }
}

/** Changes a layout; what is left out stays, null empties. */
export async function changeLayout(
  work: Work,
  projectId: string,
  layoutId: string,
  { version, ...change }: { version: number; name?: string | undefined } & LayoutFields,
): Promise<{ version: number }> {
  const store = estateStore(work)
  const known = await store.layout(layoutId, projectId)
  const {
    name = known.name,
    bedrooms = known.bedrooms,
    livingRooms = known.living_rooms,
    bathrooms = known.bathrooms,
  } = change
  const {
    planFileId = known.plan_file_id,
    grossArea = areaOf(known.gross_area),
    netArea = areaOf(known.net_area),
  } = change
  const changes = {
    name,
    bedrooms,
    living_rooms: livingRooms,
    bathrooms,
    plan_file_id: planFileId,
    ...areaColumns(grossArea, netArea),
  }
  const row = await takenAs({ name }, () => store.changeLayout(layoutId, version, changes))
  return { version: row.version }
}

const areaOf = (kept: string | null) => (kept === null ? null : Number(kept))
