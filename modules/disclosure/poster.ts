import { isDeepStrictEqual } from 'node:util'
import { addDays, type IsoDate } from '#platform/calendar/index.ts'
import type { PromisedTerm } from '#modules/cases/index.ts'
import { nearFrom } from './posting.ts'

/** Where channel information hangs: in sales offices and on the notice boards of the estate (S3-41). */
export const placeKinds = ['salesOffice', 'noticeBoard', 'liftHall'] as const
export type PlaceKind = (typeof placeKinds)[number]

/** How a place stands on a day. */
export const placeStandings = ['missing', 'outdated', 'late', 'dueForReview', 'posted'] as const
export type PlaceStanding = (typeof placeStandings)[number]

/** Everything a poster says; terms are promises (Civil Code art. 938). */
export interface PosterContent {
  hotline: string | null
  hours: string
  reception: string
  answeredBy: string
  /** A form on the company's own site; without it the report page of the portal. */
  formLink: string | null
  /** Where the product is reached from outside: what is scanned leads there. Not kept with editions of earlier days. */
  address?: string | null
  terms: PromisedTerm[]
}

/** Other words or another address are another edition; one whose address was not kept leads where we are now. */
export const isSameEdition = (kept: PosterContent, now: PosterContent): boolean =>
  isDeepStrictEqual({ ...kept, address: kept.address ?? now.address }, now)

/** DEFAULT: within a week a new edition hangs everywhere. */
export const daysToHang = 7

export const hangBy = (today: IsoDate): IsoDate => addDays(today, daysToHang)

/** Nothing hangs; an older edition does; its review has passed or is near; or it hangs as it should. */
export function placeStanding(
  { hungEdition, dueBy }: { hungEdition: number | null; dueBy: IsoDate },
  edition: number,
  today: IsoDate,
): PlaceStanding {
  if (hungEdition === null) return 'missing'
  if (hungEdition < edition) return 'outdated'
  if (dueBy < today) return 'late'
  return dueBy <= nearFrom(today) ? 'dueForReview' : 'posted'
}
