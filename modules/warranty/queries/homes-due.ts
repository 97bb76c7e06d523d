import { deliveredHomes } from '#modules/delivery/index.ts'
import type { IsoDate } from '#platform/calendar/index.ts'
import type { Work } from '#platform/work/index.ts'
import { movedInBetween, type RoundKind } from '../check.ts'
import { endingStore } from '../stores/endings.ts'

/** The homes that are due for a check in the days of the round. */
export async function homesDue(
  work: Work,
  {
    projectId,
    kind,
    fromOn,
    untilOn,
  }: { projectId: string; kind: RoundKind; fromOn: IsoDate; untilOn: IsoDate },
): Promise<string[]> {
  if (kind === 'beforeWarrantyEnd')
    return (await endingStore(work).unchecked(projectId, fromOn)).map(({ homeId }) => homeId)
  const { from, until } = movedInBetween(kind, fromOn, untilOn)
  const homes = await deliveredHomes(work, projectId, { movedInFrom: from, movedInUntil: until })
  return homes.map(({ homeId }) => homeId)
}
