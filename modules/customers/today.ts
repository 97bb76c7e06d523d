import { localDateOf } from '#platform/calendar/index.ts'
import type { Work } from '#platform/work/index.ts'

/** All estates of the group stand in one time zone; days of a holding are days there. */
const timezone = 'Asia/Shanghai'

/** The calendar day (YYYY-MM-DD) on which the unit of work runs. */
export function today(work: Work): string {
  return localDateOf(work.now, timezone)
}
