import type { Work } from '#platform/work/index.ts'
import { dayThere } from '../day-there.ts'

export interface HomeLeft {
  homeId: string
  projectId: string
  /** The first day on which somebody else owned it. */
  untilOn: string
}

/** The homes that the resident who asks sold on and has not bought back. One statement. */
export function homesLeft(work: Work): Promise<HomeLeft[]> {
  return work.sql<HomeLeft>(
    `SELECT h.home_id AS "homeId", h.project_id AS "projectId", max(h.until_on) AS "untilOn"
       FROM customers.holding h
      WHERE h.person_id = ANY ((SELECT customers.own_person_ids())::uuid[]) AND h.kind IN ('owner', 'coOwner')
      GROUP BY h.home_id, h.project_id
     HAVING bool_and(coalesce(h.until_on <= ${dayThere('$1', 'h.project_id')} AND h.end_reason = 'resale', false))
      ORDER BY 3 DESC, 1`,
    [work.now],
  )
}
