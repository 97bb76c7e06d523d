import type { Work } from '#platform/work/index.ts'
import { readHomeText } from '../home-text.ts'
import { type HomeCard, homesByCode, homesById } from './cards.ts'

/**
 * The homes of one project that the texts may mean (a code, 3栋1602, 3-2-1602): none is unknown, more than one is
 * ambiguous. The keys of the map are the texts as given; set-based, for imports.
 */
export async function homesByText(
  work: Work,
  projectId: string,
  texts: readonly string[],
): Promise<Map<string, HomeCard[]>> {
  const given = [...new Set(texts)].map((text) => ({ text, meant: readHomeText(text) }))
  const coded = await homesByCode(
    work,
    given.flatMap(({ meant }) => meant?.codePrefix ?? []),
  )
  const places = given.flatMap(({ text, meant }) =>
    meant?.building && meant.number ? [{ text, ...meant }] : [],
  )
  const rows = await work.sql<{ text: string; id: string }>(
    `SELECT r.text, h.id FROM jsonb_to_recordset($2) AS r(text text, building text, unit text, number text)
       JOIN estate.building b ON b.project_id = $1 AND b.number = r.building
       JOIN estate.home h ON h.building_id = b.id AND h.number = r.number AND (r.unit IS NULL OR h.unit_number = r.unit)
      ORDER BY h.home_code`,
    [projectId, JSON.stringify(places)],
  )
  const cards = await homesById(
    work,
    rows.map(({ id }) => id),
  )
  const placed = Map.groupBy(rows, ({ text }) => text)
  return new Map(
    given.map(({ text, meant }) => {
      const byCode = meant?.codePrefix ? coded.get(meant.codePrefix) : undefined
      const found = byCode ? [byCode] : (placed.get(text) ?? []).flatMap(({ id }) => cards.get(id) ?? [])
      return [text, found.filter((card) => card.projectId === projectId)]
    }),
  )
}
