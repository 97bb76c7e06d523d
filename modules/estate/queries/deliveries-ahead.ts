import type { Work } from '#platform/work/index.ts'

/** A phase that is to be delivered. */
export interface DeliveryAhead {
  phaseId: string
  projectId: string
  /** 砚湖湾 */
  project: string
  /** 二期 */
  phase: string
  plannedOn: string
}

/** Phases in the caller's reach that are to be delivered until the day and are not, the nearest first. */
export function deliveriesAhead(work: Work, until: string, most: number): Promise<DeliveryAhead[]> {
  return work.sql<DeliveryAhead>(
    `SELECT f.id AS "phaseId", p.id AS "projectId", p.name AS project, f.name AS phase, f.planned_delivery_on AS "plannedOn"
       FROM estate.phase f JOIN estate.project p ON p.id = f.project_id
      WHERE f.delivered_on IS NULL AND f.planned_delivery_on <= $1 ORDER BY f.planned_delivery_on, p.name, f.number LIMIT $2`,
    [until, most],
  )
}
