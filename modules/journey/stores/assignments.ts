import { actorName, type Work } from '#platform/work/index.ts'

/** For one home, for one person, or, with neither, for the whole project. */
export interface Place {
  homeId: string | null
  personId: string | null
}

const placeSet = `jsonb_to_recordset($3::jsonb) AS r("homeId" uuid, "personId" uuid)`

export function assignmentStore(work: Work) {
  return {
    set: (projectId: string, role: string, staffId: string, places: readonly Place[]) =>
      work.sql(
        `INSERT INTO journey.assignment AS a (id, project_id, role, home_id, person_id, staff_id, changed_by)
         SELECT uuidv7(), $1, $2, r."homeId", r."personId", $4, $5 FROM ${placeSet}
         ON CONFLICT (project_id, role, home_id, person_id) DO UPDATE SET staff_id = excluded.staff_id,
           changed_by = excluded.changed_by, version = a.version + 1 WHERE a.staff_id <> excluded.staff_id`,
        [projectId, role, JSON.stringify(places), staffId, actorName(work)],
      ),

    remove: (projectId: string, role: string, places: readonly Place[]) =>
      work.sql(
        `DELETE FROM journey.assignment a USING ${placeSet}
          WHERE a.project_id = $1 AND a.role = $2 AND a.home_id IS NOT DISTINCT FROM r."homeId"
            AND a.person_id IS NOT DISTINCT FROM r."personId"`,
        [projectId, role, JSON.stringify(places)],
      ),

    /** Those of the homes, and of the persons' homes, that have a journey in the project. */
    homesOf: async (
      projectId: string,
      { homeIds, personIds }: { homeIds: readonly string[]; personIds: readonly string[] },
    ): Promise<string[]> => {
      const rows = await work.sql<{ homeId: string }>(
        `SELECT home_id AS "homeId" FROM journey.journey WHERE home_id = ANY ($2) AND project_id = $1
         UNION SELECT home_id FROM journey.journey WHERE person_id = ANY ($3) AND project_id = $1 AND home_id IS NOT NULL`,
        [projectId, homeIds, personIds],
      )
      return rows.map(({ homeId }) => homeId)
    },

    /** Takes back whatever somebody stands for, as system; gives the places. */
    removeOf: (staffId: string) =>
      work.sql<Place & { projectId: string }>(
        `DELETE FROM journey.assignment WHERE staff_id = $1
         RETURNING project_id AS "projectId", home_id AS "homeId", person_id AS "personId"`,
        [staffId],
      ),
  }
}
