import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'

interface BuildingRecord {
  id: string
  phaseId: string
  phaseName: string
  name: string
  number: string
  unitCount: number
  floors: number
  version: number
  homes: number
}

/** The buildings of a project by phase and number (2 before 10), with how many homes each holds. */
export async function listBuildings(work: Work, projectId: string): Promise<{ buildings: BuildingRecord[] }> {
  const buildings = await work.sql<BuildingRecord>(
    `SELECT b.id, b.phase_id AS "phaseId", f.name AS "phaseName", b.name, b.number, b.unit_count AS "unitCount",
            b.floors, b.version, coalesce(h.homes, 0) AS homes
       FROM estate.project p
       LEFT JOIN estate.building b ON b.project_id = p.id LEFT JOIN estate.phase f ON f.id = b.phase_id
       LEFT JOIN (SELECT building_id, count(*) AS homes FROM estate.home WHERE project_id = $1 GROUP BY 1) h ON h.building_id = b.id
      WHERE p.id = $1 ORDER BY f.number, length(b.number), b.number`,
    [projectId],
  )
  if (buildings.length === 0) throw common.notFound()
  // A project without buildings is one row of nulls.
  return { buildings: buildings.filter(({ id }) => id !== null) }
}
