import { endOfTerm } from '#platform/calendar/clock-time.ts'

/** The end of a day where the projects lie, as an instant. */
export const endOfDay = (day: string): string => endOfTerm(day).toISOString()
