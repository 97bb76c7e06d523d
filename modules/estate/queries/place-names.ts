import type { Work } from '#platform/work/index.ts'
import { homeLabel } from '../home-code.ts'

export interface PlaceName {
  /** 砚湖湾, or 砚湖湾 3栋2单元1602 of a home. */
  name: string
  timezone: string
}

interface Row {
  id: string
  project: string
  timezone: string
  building: string | null
  unitNumber: string | null
  number: string | null
}

/** What projects and homes are called, also for a customer who holds no home there yet. */
export async function placeNames(
  work: Work,
  { projectIds, homeIds }: { projectIds: readonly string[]; homeIds: readonly string[] },
): Promise<Map<string, PlaceName>> {
  const rows = await work.sql<Row>(
    `SELECT id, project, timezone, building, unit_number AS "unitNumber", number FROM estate.place_names($1, $2)`,
    [projectIds, homeIds],
  )
  return new Map(
    rows.map(({ id, project, timezone, building, unitNumber, number }) => [
      id,
      {
        name: building ? homeLabel(project, building, unitNumber ?? '', number ?? '') : project,
        timezone,
      },
    ]),
  )
}
