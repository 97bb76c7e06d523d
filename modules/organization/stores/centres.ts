import { actorId, actorName, type Work } from '#platform/work/index.ts'
import type { Side } from '../centre.ts'

/** What was said of a node's centre at one moment; without a department it is left to the node above. */
export interface CentreSeat {
  id: string
  nodeId: string
  departmentId: string | null
  side: Side | null
  reason: string
  setAt: Date
  setByName: string
}

/** A centre that holds for a project: the department with the name of its node, and the company in which it sits. */
export interface StandingCentre {
  departmentId: string
  departmentName: string
  side: Side
}

/** Where customer service centres sit, as it was said from time to time. */
export function centreStore(work: Work) {
  return {
    /** Of a node and of all that stand above it: the nearest node first, the newest line first. */
    upwards: (nodeId: string) =>
      work.sql<CentreSeat & { nodeName: string }>(
        `SELECT s.id, s.node_id AS "nodeId", s.department_id AS "departmentId", s.side, s.reason, s.set_at AS "setAt",
                s.set_by_name AS "setByName", n.name AS "nodeName"
           FROM scope.node_branch b JOIN organization.centre_seat s ON s.node_id = b.ancestor_id
           JOIN organization.node n ON n.id = s.node_id
          WHERE b.node_id = $1 ORDER BY organization.rank_of(n.kind) DESC, s.set_at DESC, s.id DESC`,
        [nodeId],
      ),

    add: async ({ nodeId, departmentId, side, reason }: Omit<CentreSeat, 'id' | 'setAt' | 'setByName'>) => {
      await work.sql(
        `INSERT INTO organization.centre_seat (id, node_id, department_id, side, reason, set_at, set_by, set_by_name)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [work.newId(), nodeId, departmentId, side, reason, work.now, actorId(work), actorName(work)],
      )
    },

    /** Whether the last word of some node names the department. */
    isCentre: async (departmentId: string) => {
      const rows = await work.sql(
        `SELECT 1 FROM organization.centre_seat s WHERE s.department_id = $1 AND NOT EXISTS
           (SELECT 1 FROM organization.centre_seat x WHERE x.node_id = s.node_id AND (x.set_at, x.id) > (s.set_at, s.id))`,
        [departmentId],
      )
      return rows.length > 0
    },

    /** The centre of every project that has one: the nearest node that says so decides. */
    ofProjects: () =>
      work.sql<StandingCentre & { projectId: string }>(
        `WITH said AS (SELECT DISTINCT ON (node_id) node_id, department_id, side FROM organization.centre_seat ORDER BY node_id, set_at DESC, id DESC),
              seat AS MATERIALIZED (
                SELECT s.*, d.node_name || d.name AS name, (SELECT count(*) FROM scope.node_branch a WHERE a.node_id = s.node_id) AS depth
                  FROM said s CROSS JOIN LATERAL organization.department_cards(ARRAY[s.department_id]) d WHERE s.department_id IS NOT NULL)
         SELECT DISTINCT ON (b.project_id) b.project_id AS "projectId", s.department_id AS "departmentId", s.name AS "departmentName", s.side
           FROM seat s JOIN scope.project_branch b ON b.node_id = s.node_id ORDER BY b.project_id, s.depth DESC`,
      ),
  }
}
