import { localDateOf, usualZone } from '#platform/calendar/index.ts'
import type { Work } from '#platform/work/index.ts'

/** The calendar day (YYYY-MM-DD) on which the unit of work runs; days of a holding are days in the zone of the group. */
export function today(work: Work): string {
  return localDateOf(work.now, usualZone)
}
