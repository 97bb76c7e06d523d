import { likePattern } from '#platform/text/index.ts'
import type { Work } from '#platform/work/index.ts'
import { readHomeText } from '../home-text.ts'
import { type HomeCard, homesById } from './cards.ts'

/**
 * Up to `most` homes that a short text names: a code or its beginning, 3栋1602, 砚湖湾3栋1602, 1602. Nothing for texts
 * without a number, which name people or projects. Within the caller's scope; one statement, a second for the cards.
 */
export async function findHomes(work: Work, text: string, most: number): Promise<HomeCard[]> {
  const meant = readHomeText(text)
  if (!meant || (!meant.codePrefix && !meant.number)) return []
  const { codePrefix, project, building, unit, number } = meant
  const values: unknown[] = [most]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [
    ...(codePrefix ? [`h.home_code >= ${place(codePrefix)} AND h.home_code < ${place(`${codePrefix}~`)}`] : []),
    ...(number ? [`h.number = ${place(number)}`] : []),
    ...(unit ? [`h.unit_number = ${place(unit)}`] : []),
    ...(building ? [`h.building_id IN (SELECT b.id FROM estate.building b WHERE b.number = ${place(building)})`] : []),
    ...(project
      ? [`h.project_id IN (SELECT p.id FROM estate.project p WHERE lower(p.name) LIKE ${place(likePattern(project))})`]
      : []),
  ]
  const rows = await work.sql<{ id: string }>(
    `SELECT h.id FROM estate.home h WHERE ${conditions.join(' AND ')} LIMIT $1`,
    values,
  )
  const cards = await homesById(
    work,
    rows.map(({ id }) => id),
  )
  return [...cards.values()]
}
