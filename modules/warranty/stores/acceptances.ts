import { actorName, type Work } from '#platform/work/index.ts'

export interface AcceptanceRow {
  buildingId: string
  projectId: string
  acceptedOn: string
  recordNumber: string | null
  version: number
  changedBy: string | null
}

const columns = `a.building_id AS "buildingId", a.project_id AS "projectId", a.accepted_on AS "acceptedOn",
  a.record_number AS "recordNumber", a.version, a.changed_by AS "changedBy"`

/** When the works of each building were accepted. */
export function acceptanceStore(work: Work) {
  return {
    ofBuildings: async (buildingIds: readonly string[]): Promise<Map<string, AcceptanceRow>> => {
      const rows = await work.sql<AcceptanceRow>(
        `SELECT ${columns} FROM warranty.acceptance a WHERE a.building_id = ANY ($1)`,
        [buildingIds],
      )
      return new Map(rows.map((row) => [row.buildingId, row]))
    },

    write: (projectId: string, buildingId: string, acceptedOn: string, recordNumber: string | null) =>
      work.sql(
        `INSERT INTO warranty.acceptance AS a (id, project_id, building_id, accepted_on, record_number, changed_by)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (building_id) DO UPDATE SET accepted_on = $4, record_number = $5,
           changed_by = $6, version = a.version + 1`,
        [work.newId(), projectId, buildingId, acceptedOn, recordNumber, actorName(work)],
      ),
  }
}
