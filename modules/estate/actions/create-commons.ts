import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { estateStore } from '../store.ts'
import { takenAs } from '../taken.ts'

export interface NewCommon {
  /** Null for what serves the whole estate. */
  buildingId?: string | null | undefined
  kind: string
  name: string
  location?: string | null | undefined
}

/** Registers a part that owners share: stairs, roof, facade. */
export async function createCommonPart(
  work: Work,
  projectId: string,
  { buildingId = null, kind, name, location = null }: NewCommon,
): Promise<{ id: string }> {
  const store = await placeFor(work, projectId, buildingId)
  const id = work.newId()
  await store.addCommonPart({
    id,
    project_id: projectId,
    building_id: buildingId,
    kind,
    name,
    location,
    changed_by: null,
    ended_on: null,
  })
  return { id }
}

/** Registers equipment that owners share: lifts, pumps, fire system. */
export async function createCommonFacility(
  work: Work,
  projectId: string,
  {
    buildingId = null,
    kind,
    name,
    location = null,
    installedOn = null,
  }: NewCommon & { installedOn?: string | null | undefined },
): Promise<{ id: string }> {
  const store = await placeFor(work, projectId, buildingId)
  const id = work.newId()
  await store.addCommonFacility({
    id,
    project_id: projectId,
    building_id: buildingId,
    kind,
    name,
    location,
    installed_on: installedOn,
    changed_by: null,
    ended_on: null,
  })
  return { id }
}

export interface NewParkingSpace {
  number: string
  tenure: 'sold' | 'rented' | 'common'
  homeId?: string | null | undefined
}

/** Registers a parking space, sold or rented to a home of the same project, or common. */
export async function createParkingSpace(
  work: Work,
  projectId: string,
  { number, tenure, homeId = null }: NewParkingSpace,
): Promise<{ id: string }> {
  const store = await placeFor(work, projectId, null)
  if (homeId !== null && (await store.home(homeId)).project_id !== projectId) throw common.notFound()
  const id = work.newId()
  await takenAs({ name: number }, () =>
    store.addParkingSpace({ id, project_id: projectId, number, tenure, home_id: homeId }),
  )
  return { id }
}

async function placeFor(work: Work, projectId: string, buildingId: string | null) {
  const store = estateStore(work)
  await store.project(projectId)
  if (buildingId !== null) await store.building(buildingId, projectId)
  return store
}
