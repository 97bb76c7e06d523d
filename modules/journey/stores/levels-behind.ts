import type { Work } from '#platform/work/index.ts'
import type { StandardLevel } from '../standard-level.ts'

/** A level below the group with the version that is in force there, the one on which it stands, and the one being made. */
export interface LevelInForce extends StandardLevel {
  id: string
  number: number
  extendsId: string
  /** The place by which the level is kept: itself, or the company of the project. */
  keptAt: string
  draftId: string | null
  draftNumber: number | null
  draftState: 'draft' | 'review' | null
  draftExtendsId: string | null
}

/** Every level below the group that has a standard of its own in force. */
export const levelsInForce = (work: Work): Promise<LevelInForce[]> =>
  work.sql(
    `SELECT s.id, s.number, s.node_id AS "nodeId", s.project_id AS "projectId", s.extends_id AS "extendsId",
            coalesce(s.node_id, p.node_id) AS "keptAt",
            d.id AS "draftId", d.number AS "draftNumber", d.state AS "draftState", d.extends_id AS "draftExtendsId"
       FROM journey.standard s
       LEFT JOIN estate.project p ON p.id = s.project_id
       LEFT JOIN journey.standard d ON d.state <> 'published' AND d.node_id IS NOT DISTINCT FROM s.node_id
             AND d.project_id IS NOT DISTINCT FROM s.project_id
      WHERE s.state = 'published' AND NOT s.retires AND (s.node_id IS NOT NULL OR p.id IS NOT NULL)
        AND NOT EXISTS (SELECT 1 FROM journey.standard o WHERE o.node_id IS NOT DISTINCT FROM s.node_id
          AND o.project_id IS NOT DISTINCT FROM s.project_id AND o.state = 'published' AND o.number > s.number)
      ORDER BY s.id`,
  )
