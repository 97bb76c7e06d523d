import { refusals as common } from '#platform/errors/index.ts'
import type { OwnDay } from '#platform/calendar/index.ts'
import { actorName, type Work } from '#platform/work/index.ts'

export interface OwnDayRow extends OwnDay {
  reason: string
  changedBy: string
}

/** The days of cities that differ from the public calendar. */
export function calendarStore(work: Work) {
  const changedBy = actorName(work)
  return {
    of: (nodeId: string, from: string, until: string) =>
      work.sql<OwnDayRow>(
        `SELECT on_day AS on, workday, reason, changed_by AS "changedBy" FROM organization.calendar_day
          WHERE node_id = $1 AND on_day BETWEEN $2 AND $3 ORDER BY on_day`,
        [nodeId, from, until],
      ),

    /** Whether something changed; a city outside the actor's branch is "not found". */
    set: async (nodeId: string, { on, workday, reason }: OwnDay & { reason: string }): Promise<boolean> => {
      if (!(await isInReach(work, nodeId))) throw common.notFound()
      const rows = await work.sql(
        `INSERT INTO organization.calendar_day AS d (node_id, on_day, workday, reason, changed_by) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (node_id, on_day) DO UPDATE SET workday = excluded.workday, reason = excluded.reason, changed_by = excluded.changed_by
          WHERE (d.workday, d.reason) IS DISTINCT FROM (excluded.workday, excluded.reason) RETURNING 1`,
        [nodeId, on, workday, reason, changedBy],
      )
      return rows.length > 0
    },

    remove: async (nodeId: string, on: string): Promise<boolean> => {
      if (!(await isInReach(work, nodeId))) throw common.notFound()
      const rows = await work.sql(
        'DELETE FROM organization.calendar_day WHERE node_id = $1 AND on_day = $2 RETURNING 1',
        [nodeId, on],
      )
      return rows.length > 0
    },

    /** The own days of every city, with the projects for which they hold. */
    ofCities: () =>
      work.sql<{ projectIds: string[]; days: OwnDay[] }>(
        `SELECT ARRAY(SELECT b.project_id FROM scope.project_branch b WHERE b.node_id = d.node_id) AS "projectIds",
                jsonb_agg(jsonb_build_object('on', d.on_day, 'workday', d.workday)) AS days
           FROM organization.calendar_day d GROUP BY d.node_id`,
      ),
  }
}

async function isInReach(work: Work, nodeId: string): Promise<boolean> {
  const [row] = await work.sql<{ yes: boolean }>(
    `SELECT (SELECT scope.sees_everything()) OR EXISTS (SELECT 1 FROM scope.node_branch b
        WHERE b.node_id = $1 AND b.ancestor_id = ANY ((SELECT scope.nodes())::uuid[])) AS yes`,
    [nodeId],
  )
  return row!.yes
}
