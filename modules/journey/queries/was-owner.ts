import { ownerHouseholdsOf } from '#modules/customers/index.ts'
import type { IsoDate } from '#platform/calendar/index.ts'
import type { Work } from '#platform/work/index.ts'

/** Whether somebody owned the home on the day; tenants and visitors have no journey of their own there. */
export async function wasOwner(
  work: Work,
  { homeId, personId, on }: { homeId: string; personId: string; on: IsoDate },
): Promise<boolean> {
  const households = await ownerHouseholdsOf(work, [homeId])
  return households.some(
    ({ ownerIds, fromOn, untilOn }) =>
      fromOn <= on && (untilOn === null || on < untilOn) && ownerIds.includes(personId),
  )
}
