import { type IsoDate, localDateOf } from '#platform/calendar/index.ts'
import type { Work } from '#platform/work/index.ts'
import { organizationStore } from '../store.ts'

/** The time zone in which the group counts. */
export const groupTimezone = (work: Work): Promise<string> => organizationStore(work).groupTimezone()

/** The present day of the group: of what belongs to no project, and of the days of staff. */
export async function groupToday(work: Work): Promise<IsoDate> {
  return localDateOf(work.now, await groupTimezone(work))
}
