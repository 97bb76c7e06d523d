import { everywhere, type Reach, type Work } from '#platform/work/index.ts'
import type { StandardLevel } from '../standard-level.ts'
import { inForceAt } from './in-force-sql.ts'

/** A level that stands on an older version than the one now in force above it, with the version that is being made there. */
export interface LevelBehind extends StandardLevel {
  id: string
  number: number
  extendsId: string
  aboveId: string
  /** The place by which the level is kept: itself, or the company of the project. */
  keptAt: string
  draftId: string | null
  draftNumber: number | null
  draftState: 'draft' | 'review' | null
  draftExtendsId: string | null
}

/**
 * The levels below the group above which a newer version is in force; above the highest of them stands that of the group.
 * With `below` only those at or below these places.
 */
export const levelsBehind = (
  work: Work,
  groupId: string,
  below: Reach = everywhere,
): Promise<LevelBehind[]> =>
  work.sql(
    `SELECT s.id, s.number, s.node_id AS "nodeId", s.project_id AS "projectId", s.extends_id AS "extendsId",
            above.id AS "aboveId", coalesce(s.node_id, p.node_id) AS "keptAt",
            d.id AS "draftId", d.number AS "draftNumber", d.state AS "draftState", d.extends_id AS "draftExtendsId"
       FROM journey.standard s
       LEFT JOIN estate.project p ON p.id = s.project_id
       LEFT JOIN journey.standard d ON d.state <> 'published' AND d.node_id IS NOT DISTINCT FROM s.node_id
             AND d.project_id IS NOT DISTINCT FROM s.project_id
      CROSS JOIN LATERAL (SELECT coalesce((${inForceAt({ node: 's.node_id', project: 's.project_id', itself: 'false' })}), $1) AS id) above
      WHERE s.state = 'published' AND NOT s.retires AND (s.node_id IS NOT NULL OR p.id IS NOT NULL)
        AND NOT EXISTS (SELECT 1 FROM journey.standard o WHERE o.node_id IS NOT DISTINCT FROM s.node_id
          AND o.project_id IS NOT DISTINCT FROM s.project_id AND o.state = 'published' AND o.number > s.number)
        AND above.id <> s.extends_id
        AND ($2::uuid[] IS NULL OR EXISTS (
          SELECT 1 FROM scope.node_branch b WHERE b.node_id = coalesce(s.node_id, p.node_id) AND b.ancestor_id = ANY ($2)))
      ORDER BY s.id`,
    [groupId, below === everywhere ? null : below],
  )
