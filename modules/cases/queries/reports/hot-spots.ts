import { commonsById, projectsById } from '#modules/estate/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { CaseKind } from '../../case.ts'
import type { Period } from './tallies.ts'

interface Spot {
  buildingId: string
  building: string
  floor: number
  homes: number
  cases: number
  open: number
}

/** The buildings of a project with their floors: where the cases of a period come from (domain.md 4.10). */
export async function hotSpots(
  work: Work,
  { projectId, from, until, kind = ['complaint'] }: Period & { projectId: string; kind?: CaseKind[] },
) {
  const project = (await projectsById(work, [projectId])).get(projectId)
  if (!project) throw common.notFound()
  const spots = await work.sql<Spot>(
    `WITH told AS (
       SELECT c.home_id, count(*) AS cases, count(*) FILTER (WHERE c.closed_at IS NULL) AS open
         FROM cases.case_file c
        WHERE c.project_id = $1 AND c.home_id IS NOT NULL AND c.kind = ANY ($4)
          AND c.opened_at >= $2::date::timestamp AT TIME ZONE $5 AND c.opened_at < ($3::date + interval '1 month') AT TIME ZONE $5
        GROUP BY c.home_id)
     SELECT b.id AS "buildingId", b.name AS building, h.floor, count(*) AS homes,
            coalesce(sum(t.cases), 0)::int AS cases, coalesce(sum(t.open), 0)::int AS open
       FROM estate.building b JOIN estate.home h ON h.building_id = b.id LEFT JOIN told t ON t.home_id = h.id
      WHERE b.project_id = $1 GROUP BY b.id, b.name, b.number, h.floor ORDER BY length(b.number), b.number, h.floor DESC`,
    [projectId, `${from}-01`, `${until}-01`, kind, project.timezone],
  )
  const commons = await sharedSpots(work, [projectId, `${from}-01`, `${until}-01`, kind, project.timezone])
  const buildings = [...Map.groupBy(spots, ({ buildingId }) => buildingId).values()].map((floors) => ({
    buildingId: floors[0]!.buildingId,
    building: floors[0]!.building,
    cases: floors.reduce((sum, { cases }) => sum + cases, 0),
    open: floors.reduce((sum, { open }) => sum + open, 0),
    homes: floors.reduce((sum, { homes }) => sum + homes, 0),
    floors: floors.map(({ floor, homes, cases, open }) => ({ floor, homes, cases, open })),
  }))
  return { project: project.name, buildings, commons }
}

interface SharedSpot {
  id: string
  label: string
  kind: string
  cases: number
  open: number
}

/** What owners share by how many cases were about it, the hottest first; what nobody told of is left out. */
async function sharedSpots(work: Work, values: unknown[]): Promise<SharedSpot[]> {
  const told = await work.sql<Pick<SharedSpot, 'id' | 'cases' | 'open'>>(
    `SELECT c.common_id AS id, count(*)::int AS cases, (count(*) FILTER (WHERE c.closed_at IS NULL))::int AS open
       FROM cases.case_file c
      WHERE c.project_id = $1 AND c.common_id IS NOT NULL AND c.kind = ANY ($4)
        AND c.opened_at >= $2::date::timestamp AT TIME ZONE $5 AND c.opened_at < ($3::date + interval '1 month') AT TIME ZONE $5
      GROUP BY c.common_id ORDER BY cases DESC, id LIMIT 100`,
    values,
  )
  const known = await commonsById(
    work,
    told.map(({ id }) => id),
  )
  return told.flatMap(({ id, cases, open }) => {
    const shared = known.get(id)
    return shared ? { id, label: shared.label, kind: shared.kind, cases, open } : []
  })
}
