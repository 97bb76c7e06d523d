import { localDays } from '../queries/local-days.ts'
import type { Work } from '#platform/work/index.ts'
import { getCommon } from '../queries/commons.ts'
import { estateStore } from '../store.ts'
import { refusals } from '../errors.ts'

export interface CommonChange {
  version: number
  buildingId?: string | null
  kind?: string
  name?: string
  location?: string | null
  installedOn?: string | null
  /** The day from which it is no longer there; null takes that back. */
  endedOn?: string | null
}

/** Corrects a common part or facility, or ends it; what was told of it stays. */
export async function changeCommon(
  work: Work,
  commonId: string,
  { version, ...change }: CommonChange,
): Promise<{ version: number }> {
  const known = await getCommon(work, commonId)
  const store = estateStore(work)
  const next = {
    ...known,
    ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)),
  }
  if (next.buildingId !== null) await store.building(next.buildingId, known.projectId)
  const today = (await localDays(work, [known.projectId]))(known.projectId)
  if (next.endedOn !== null && next.endedOn > today) throw refusals.endsInFuture({ today })
  const row = {
    building_id: next.buildingId,
    kind: next.kind,
    name: next.name,
    location: next.location,
    ended_on: next.endedOn,
  }
  const changed =
    known.of === 'part'
      ? await store.changeCommonPart(commonId, version, row)
      : await store.changeCommonFacility(commonId, version, { ...row, installed_on: next.installedOn })
  return { version: changed.version }
}
