import { addDays, addMonths, type IsoDate } from '#platform/calendar/index.ts'

/** The days of a quarter (2026-Q4): the first, and the first of the next. */
export function daysOfQuarter(quarter: string): { from: IsoDate; until: IsoDate } {
  const [year, number] = quarter.split('-Q').map(Number)
  const from = `${year}-${String((number! - 1) * 3 + 1).padStart(2, '0')}-01`
  return { from, until: addMonths(from, 3) }
}

/** The quarter in which a day lies. */
export const quarterOf = (day: IsoDate): string =>
  `${day.slice(0, 4)}-Q${Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1}`

/** The present quarter and those before it, the newest first. */
export function lastQuarters(today: IsoDate, count: number): string[] {
  const quarters = [quarterOf(today)]
  while (quarters.length < count) quarters.push(quarterOf(addDays(daysOfQuarter(quarters.at(-1)!).from, -1)))
  return quarters
}
