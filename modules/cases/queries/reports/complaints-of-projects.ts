import { inReach, type Work } from '#platform/work/index.ts'
import type { Month } from '../../measures.ts'

export interface ProjectComplaints {
  projectId: string
  name: string
  city: string
  homes: number
  opened: number
  due: number
  solved: number
  rated: number
  satisfaction: number
}

/** The complaints of a period of each project in reach, as counted, beside its homes; in one statement. */
export function complaintsOfProjects(
  work: Work,
  { from, until }: { from: Month; until: Month },
): Promise<ProjectComplaints[]> {
  return work.sql(
    `SELECT p.id AS "projectId", p.name, p.city, h.homes, t.*
       FROM estate.project p
       CROSS JOIN LATERAL (SELECT count(*)::int AS homes FROM estate.home h WHERE h.project_id = p.id) h
       CROSS JOIN LATERAL (
         SELECT coalesce(sum(x.opened), 0)::int AS opened, coalesce(sum(x.due), 0)::int AS due, coalesce(sum(x.solved), 0)::int AS solved,
                coalesce(sum(x.rated), 0)::int AS rated, coalesce(sum(x.satisfaction), 0)::int AS satisfaction
           FROM cases.tally x WHERE x.project_id = p.id AND x.facet = 'all' AND x.kind = 'complaint'
            AND x.month BETWEEN $1::date AND $2::date) t
      WHERE ${inReach('p.id')} ORDER BY p.city, p.name, p.id`,
    [`${from}-01`, `${until}-01`],
  )
}
