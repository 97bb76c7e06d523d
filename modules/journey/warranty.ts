import { addMonths, type IsoDate } from '#platform/calendar/index.ts'
import type { StandardSettings } from './standard-settings.ts'
import type { WarrantyClass } from './standard-action.ts'

/**
 * The last days of the buyer's warranty by class, counted from delivery (domain.md 4.1): months as promised in the
 * guarantee letter, heating in seasons. A class without a promise is missing.
 */
export function warrantyEnds(deliveredOn: IsoDate, settings: StandardSettings): Map<WarrantyClass, IsoDate> {
  const promised = Object.entries(settings.warrantyMonths) as [WarrantyClass, number][]
  const ends = new Map(promised.map(([name, months]) => [name, addMonths(deliveredOn, months)] as const))
  if (settings.heating) ends.set('WH', seasonsEnd(deliveredOn, settings.heating))
  return ends
}

/** The end of the last promised season; a season under way on delivery counts as the first. */
function seasonsEnd(
  deliveredOn: IsoDate,
  { seasons, seasonEndsOn }: NonNullable<StandardSettings['heating']>,
): IsoDate {
  const thisYear = `${deliveredOn.slice(0, 4)}-${seasonEndsOn}`
  const first = thisYear >= deliveredOn ? thisYear : addMonths(thisYear, 12)
  return addMonths(first, 12 * (seasons - 1))
}
