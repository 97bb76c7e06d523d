import type { Work } from '#platform/work/index.ts'
import { readHomeText } from '../home-text.ts'
import { type HomeCard, homesById } from './cards.ts'
import { homeConditions } from './home-conditions.ts'

/**
 * Up to `most` homes, by code, that a short text names: a code or its beginning, 3栋1602, 砚湖湾3栋1602, 1602. Nothing
 * for texts without a number, which name people or projects. Within the caller's scope; one statement, a second for
 * the cards.
 */
export async function findHomes(work: Work, text: string, most: number): Promise<HomeCard[]> {
  const meant = readHomeText(text)
  if (!meant || (!meant.codePrefix && !meant.number)) return []
  const values: unknown[] = [most]
  const conditions = homeConditions(meant, (value) => `$${values.push(value)}`)
  const rows = await work.sql<{ id: string }>(
    `SELECT h.id FROM estate.home h WHERE ${conditions.join(' AND ')} ORDER BY h.home_code LIMIT $1`,
    values,
  )
  const ids = rows.map(({ id }) => id)
  const cards = await homesById(work, ids)
  return ids.flatMap((id) => cards.get(id) ?? [])
}
