import { refusals } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'

interface CommonRecord {
  id: string
  buildingId: string | null
  kind: string
  name: string
  location: string | null
}

interface CommonsRecord {
  parts: CommonRecord[]
  facilities: (CommonRecord & { installedOn: string | null })[]
  parkingSpaces: { id: string; number: string; tenure: 'sold' | 'rented' | 'common'; homeId: string | null }[]
}

/** What the owners of a project share as it is there now, and its parking spaces, in one statement. */
export async function listCommons(work: Work, projectId: string): Promise<CommonsRecord> {
  const common = `'id', c.id, 'buildingId', c.building_id, 'kind', c.kind, 'name', c.name, 'location', c.location`
  const [commons] = await work.sql<CommonsRecord>(
    `SELECT
       coalesce((SELECT jsonb_agg(jsonb_build_object(${common}) ORDER BY c.kind, c.name, c.id)
                   FROM estate.common_part c WHERE c.project_id = $1 AND c.ended_on IS NULL), '[]') AS parts,
       coalesce((SELECT jsonb_agg(jsonb_build_object(${common}, 'installedOn', c.installed_on) ORDER BY c.kind, c.name, c.id)
                   FROM estate.common_facility c WHERE c.project_id = $1 AND c.ended_on IS NULL), '[]') AS facilities,
       coalesce((SELECT jsonb_agg(jsonb_build_object('id', s.id, 'number', s.number, 'tenure', s.tenure, 'homeId', s.home_id)
                                  ORDER BY length(s.number), s.number)
                   FROM estate.parking_space s WHERE s.project_id = $1), '[]') AS "parkingSpaces"
       FROM estate.project WHERE id = $1`,
    [projectId],
  )
  if (!commons) throw refusals.notFound()
  return commons
}
