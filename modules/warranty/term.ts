import { addMonths, type IsoDate } from '#platform/calendar/index.ts'

export const termUnits = ['month', 'year', 'season', 'designLife'] as const
export type TermUnit = (typeof termUnits)[number]

/** How long something is warranted: so many months, years or heating seasons, or as long as the structure is designed for. */
export interface Term {
  unit: TermUnit
  count: number
}

/** The three columns of domain.md 4.1; null where nothing is set by law or promised. */
export interface Terms {
  /** From completion acceptance (Regulation on the quality of construction, art. 40). */
  builder: Term | null
  /** The least from delivery (two-documents rule of 1998). */
  floor: Term | null
  /** From delivery, as the guarantee letter promises. */
  promised: Term | null
}

/** The heating season of a city, MM-DD; it may run over the turn of the year. */
export interface Season {
  from: string
  until: string
}

/** A last day; `designLife` where no day is reckoned; null where there is no term or not enough is known. */
export type End = IsoDate | 'designLife' | null

/** The last day of a term: the day that corresponds to the first (Civil Code art. 201, 202). */
export function endOf(start: IsoDate | null, term: Term | null, season: Season | null): End {
  if (term?.unit === 'designLife') return 'designLife'
  if (start === null || term === null) return null
  if (term.unit === 'season') return season && seasonsEnd(start, term.count, season.until)
  return addMonths(start, term.unit === 'year' ? term.count * 12 : term.count)
}

/** The end of so many heating seasons; one that is under way on the first day counts. */
export function seasonsEnd(start: IsoDate, seasons: number, until: string): IsoDate {
  const firstYear = Number(start.slice(0, 4)) + (dayIn(start.slice(0, 4), until) >= start ? 0 : 1)
  return dayIn(String(firstYear + seasons - 1), until)
}

/** 29 February is the last day of February in other years. */
const dayIn = (year: string, monthDay: string): IsoDate =>
  addMonths(`2000-${monthDay}`, (Number(year) - 2000) * 12)

/** What a component's ends are reckoned from. */
export interface Clocks {
  deliveredOn: IsoDate | null
  acceptedOn: IsoDate | null
  season: Season | null
}

/** Both clocks of a component: the builder answers to the developer, the developer to the buyer. */
export interface Ends {
  builder: End
  buyer: End
}

/**
 * The buyer's end is the latest of delivery + promised, the builder's end and delivery + minimum: never shorter than what
 * is left of the builder's term, nor than the minimum of 1998 (Sales Measures art. 33).
 */
export function endsOf(
  { builder, floor, promised }: Terms,
  { deliveredOn, acceptedOn, season }: Clocks,
): Ends {
  const buildersEnd = endOf(acceptedOn, builder, season)
  if (deliveredOn === null) return { builder: buildersEnd, buyer: null }
  const ends = [endOf(deliveredOn, promised, season), buildersEnd, endOf(deliveredOn, floor, season)]
  return { builder: buildersEnd, buyer: ends.reduce(later, null) }
}

function later(one: End, other: End): End {
  if (one === 'designLife' || other === 'designLife') return 'designLife'
  if (one === null || other === null) return one ?? other
  return one > other ? one : other
}

/** Whether something that fails on the day is repaired under warranty: the last day counts. */
export const isCovered = (end: End, day: IsoDate): boolean =>
  end === 'designLife' || (end !== null && day <= end)

/** Whether a promise lies below the minimum, as far as the two can be compared. */
export function isBelow(promised: Term | null, floor: Term | null): boolean {
  if (floor === null || promised?.unit === 'designLife') return false
  if (promised === null || floor.unit === 'designLife') return true
  // A season is at most a year away from the next.
  return lengthOf(promised) < lengthOf(floor)
}

const lengthOf = ({ unit, count }: Term) => (unit === 'month' ? count : count * 12)
