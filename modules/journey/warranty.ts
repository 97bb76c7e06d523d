import { seasonsEnd } from '#modules/warranty/index.ts'
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
  if (settings.heating)
    ends.set('WH', seasonsEnd(deliveredOn, settings.heating.seasons, settings.heating.seasonEndsOn))
  return ends
}
