import { localDateOf } from '#platform/calendar/index.ts'
import type { Work } from '#platform/work/index.ts'

/** The calendar day (YYYY-MM-DD) on which the unit of work runs; all estates stand in one time zone. */
export function today(work: Work): string {
  return localDateOf(work.now, 'Asia/Shanghai')
}
