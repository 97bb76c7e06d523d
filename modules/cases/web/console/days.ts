import { projectZone } from '#design/plain/time-words.ts'
import { endOfLocalDay } from '#platform/calendar/time-zone.ts'

/** The end of a day where the projects lie, as an instant. */
export const endOfDay = (day: string): string => endOfLocalDay(day, projectZone).toISOString()
