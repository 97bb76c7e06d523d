import { addMonths } from '#platform/calendar/index.ts'

/** The month as of which the brief tells of the group (domain.md 6.1). */
const toldAsOf = { year: 2026, month: 12 }

/** A date of the brief as it stands today: the group moves on by whole months, so that it never grows old. */
export function movedOn(date: string, today: string): string {
  const [year = 0, month = 0] = today.split('-').map(Number)
  const passed = (year - toldAsOf.year) * 12 + month - toldAsOf.month
  return passed > 0 ? addMonths(date, passed) : date
}
