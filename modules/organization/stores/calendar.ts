import { refusals as common } from '#platform/errors/index.ts'
import type { OwnDay } from '#platform/calendar/index.ts'
import { actorName, type Work } from '#platform/work/index.ts'
import type { Stretch } from '../office-hours.ts'

interface OfficeHoursRow {
  stretches: Stretch[]
  version: number
  changedBy: string
}

export interface OwnDayRow extends OwnDay {
  reason: string
  changedBy: string
}

/** The days and hours of cities that differ from the usual ones. */
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

    hoursOf: async (nodeId: string): Promise<OfficeHoursRow | undefined> => {
      const [row] = await work.sql<OfficeHoursRow>(
        'SELECT stretches, version, changed_by AS "changedBy" FROM organization.office_hours WHERE node_id = $1',
        [nodeId],
      )
      return row
    },

    /** Writes over the hours of that version, 0 where there are none; false when they have another by now. */
    setHours: async (nodeId: string, version: number, stretches: readonly Stretch[]): Promise<boolean> => {
      if (!(await isInReach(work, nodeId))) throw common.notFound()
      const written = await work.sql(
        `INSERT INTO organization.office_hours AS h (node_id, stretches, changed_by) VALUES ($1, $2, $3)
         ON CONFLICT (node_id) DO UPDATE SET stretches = excluded.stretches, changed_by = excluded.changed_by, version = h.version + 1
           WHERE h.version = $4 RETURNING 1`,
        [nodeId, JSON.stringify(stretches), changedBy, version],
      )
      return written.length > 0
    },

    removeHours: async (nodeId: string): Promise<boolean> => {
      if (!(await isInReach(work, nodeId))) throw common.notFound()
      const rows = await work.sql('DELETE FROM organization.office_hours WHERE node_id = $1 RETURNING 1', [
        nodeId,
      ])
      return rows.length > 0
    },

    /** The own days and hours of every city that has any, with the projects for which they hold. */
    ofCities: () =>
      work.sql<{ projectIds: string[]; days: OwnDay[]; stretches: Stretch[] | null }>(
        `SELECT ARRAY(SELECT b.project_id FROM scope.project_branch b WHERE b.node_id = n.id) AS "projectIds", h.stretches,
                ARRAY(SELECT jsonb_build_object('on', d.on_day, 'workday', d.workday) FROM organization.calendar_day d
                       WHERE d.node_id = n.id) AS days
           FROM organization.node n LEFT JOIN organization.office_hours h ON h.node_id = n.id
          WHERE n.id IN (SELECT node_id FROM organization.calendar_day UNION SELECT node_id FROM organization.office_hours)`,
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
