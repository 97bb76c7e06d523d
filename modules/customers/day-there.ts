import { usualZone } from '#platform/calendar/index.ts'

/** In SQL: the present day where a home stands; in the usual zone for whoever does not see its project. */
export const dayThere = (now: string, projectId: string): string =>
  `coalesce(estate.local_day(${projectId}, ${now}), (${now}::timestamptz AT TIME ZONE '${usualZone}')::date)`
