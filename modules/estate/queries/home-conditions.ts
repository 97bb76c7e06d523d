import { likePattern } from '#platform/text/index.ts'
import type { HomeText } from '../home-text.ts'

/**
 * What a text says about a home, as conditions on `estate.home h`. A number of less than four signs may still be
 * growing, as long as the building is known.
 */
export function homeConditions(meant: HomeText, place: (value: unknown) => string): string[] {
  const { codePrefix, project, building, unit, number } = meant
  const begins = (column: string, start: string) =>
    `${column} >= ${place(start)} AND ${column} < ${place(`${start}~`)}`
  const growing = number !== undefined && building !== undefined && number.length < 4
  return [
    codePrefix && begins('h.home_code', codePrefix),
    project &&
      `h.project_id IN (SELECT id FROM estate.project WHERE lower(name) LIKE ${place(likePattern(project))})`,
    building && `h.building_id IN (SELECT id FROM estate.building WHERE number = ${place(building)})`,
    unit && `h.unit_number = ${place(unit)}`,
    number && (growing ? begins('h.number', number) : `h.number = ${place(number)}`),
  ].filter((condition): condition is string => Boolean(condition))
}
