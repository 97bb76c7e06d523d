import { addDays, addMonths, type IsoDate } from '#platform/calendar/index.ts'

/** The quarter of a day, as people and pages name it: 2026Q4. */
export const quarterOf = (day: IsoDate): string =>
  `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`

/** The first and the last day of the quarter of a day. */
export function quarterDays(day: IsoDate): { from: IsoDate; until: IsoDate } {
  const month = Math.ceil(Number(day.slice(5, 7)) / 3) * 3 - 2
  const from = `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`
  return { from, until: addDays(addMonths(from, 3), -1) }
}

/** The first and the last day of the half-year of a day. */
export function halfYearDays(day: IsoDate): { from: IsoDate; until: IsoDate } {
  const year = day.slice(0, 4)
  return Number(day.slice(5, 7)) <= 6
    ? { from: `${year}-01-01`, until: `${year}-06-30` }
    : { from: `${year}-07-01`, until: `${year}-12-31` }
}
