import type { IsoDate } from '#platform/calendar/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { ActionRecord } from '../action-record.ts'
import { daysLookedBack } from '../overdue.ts'
import { actionColumns, isOpen } from './actions.ts'

/** A project on its local day. */
export interface ProjectDay {
  projectId: string
  today: IsoDate
}

type LateAction = Pick<ActionRecord, 'id' | 'projectId' | 'dueOn'>

export type Told = 'responsible' | 'above'

/** Open actions of which people are told today, of one title and the same people. */
export interface OverduePile {
  projectId: string
  told: Told
  key: string
  standardId: string
  performer: string
  responsibleStaffId: string | null
  count: number
}

/** What has been said of overdue actions, and in which projects it is still to be said today. */
export function overdueStore(work: Work) {
  return {
    /** Projects whose local day has turned since they were last looked at. */
    projectsOfNewDay: () =>
      work.sql<{ projectId: string }>(
        `SELECT project_id AS "projectId" FROM journey.project_setting
          WHERE overdue_said_on IS DISTINCT FROM ($1::timestamptz AT TIME ZONE timezone)::date ORDER BY project_id`,
        [work.now],
      ),

    daysOf: (projectIds: readonly string[]) =>
      work.sql<ProjectDay>(
        `SELECT project_id AS "projectId", ($2::timestamptz AT TIME ZONE timezone)::date AS today
           FROM journey.project_setting WHERE project_id = ANY ($1) ORDER BY project_id`,
        [projectIds, work.now],
      ),

    /** Open actions whose last day has passed and of which nobody has been told. */
    unsaid: (days: readonly ProjectDay[], most: number) =>
      work.sql<Omit<ActionRecord, 'timezone'>>(
        `SELECT ${actionColumns} FROM ${daySet} CROSS JOIN LATERAL (
           SELECT a.* FROM journey.action a
            WHERE a.project_id = d.project_id AND ${isOpen} AND a.due_on < d.today AND a.due_on >= d.today - ${daysLookedBack}
              AND NOT EXISTS (SELECT 1 FROM journey.overdue_notice n WHERE n.project_id = a.project_id AND n.action_id = a.id
                                 AND n.due_on = a.due_on AND n.told = 'responsible')
            ORDER BY a.due_on, a.id LIMIT $3) AS a
           JOIN journey.journey j ON j.project_id = a.project_id AND j.id = a.journey_id LIMIT $3`,
        [...daysAsked(days), most],
      ),

    /** Actions that are still open so many days after the responsible were told, and of which nobody above knows. */
    unraised: (days: readonly (ProjectDay & { daysUntilAbove: number })[], most: number) =>
      work.sql<LateAction>(
        `SELECT a.id, d.project_id AS "projectId", a.due_on AS "dueOn"
           FROM unnest($1::uuid[], $2::date[], $4::integer[]) AS d(project_id, today, until_above) CROSS JOIN LATERAL (
           SELECT a.id, a.due_on FROM journey.overdue_notice n
             JOIN journey.action a ON a.project_id = n.project_id AND a.id = n.action_id AND a.due_on = n.due_on
            WHERE n.project_id = d.project_id AND n.told = 'responsible' AND ${isOpen} AND n.said_on <= d.today - d.until_above
              AND n.said_on >= d.today - d.until_above - ${daysLookedBack}
              AND NOT EXISTS (SELECT 1 FROM journey.overdue_notice r WHERE r.project_id = n.project_id AND r.action_id = n.action_id
                                 AND r.due_on = n.due_on AND r.told = 'above')
            ORDER BY a.due_on, a.id LIMIT $3) AS a LIMIT $3`,
        [...daysAsked(days), most, days.map(({ daysUntilAbove }) => daysUntilAbove)],
      ),

    /** Notes that these people are told; returns the actions of which nobody else noted it meanwhile. */
    note: async (
      days: readonly ProjectDay[],
      told: Told,
      actions: readonly LateAction[],
    ): Promise<Set<string>> => {
      if (actions.length === 0) return new Set()
      const rows = await work.sql<{ id: string }>(
        `INSERT INTO journey.overdue_notice (project_id, action_id, due_on, told, said_on)
         SELECT d.project_id, r.id, r.due_on, $6, d.today FROM unnest($3::uuid[], $4::uuid[], $5::date[]) AS r(project_id, id, due_on)
           JOIN ${daySet} USING (project_id)
         ON CONFLICT DO NOTHING RETURNING action_id AS id`,
        [
          ...daysAsked(days),
          actions.map(({ projectId }) => projectId),
          actions.map(({ id }) => id),
          actions.map(({ dueOn }) => dueOn),
          told,
        ],
      )
      return new Set(rows.map(({ id }) => id))
    },

    /** What is told today and has not been done since. */
    piles: (days: readonly ProjectDay[]) =>
      work.sql<OverduePile>(
        `SELECT n.project_id AS "projectId", n.told, a.action_key AS key, j.standard_id AS "standardId", a.performer_role AS performer,
                a.responsible_staff_id AS "responsibleStaffId", count(*) AS count
           FROM ${daySet}
           JOIN journey.overdue_notice n ON n.project_id = d.project_id AND n.said_on = d.today
           JOIN journey.action a ON a.project_id = n.project_id AND a.id = n.action_id AND a.due_on = n.due_on
           JOIN journey.journey j ON j.project_id = a.project_id AND j.id = a.journey_id
          WHERE ${isOpen} GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY count DESC, 3`,
        daysAsked(days),
      ),

    markSaid: (days: readonly ProjectDay[]) =>
      work.sql(
        `UPDATE journey.project_setting s SET overdue_said_on = d.today FROM ${daySet} WHERE s.project_id = d.project_id`,
        daysAsked(days),
      ),
  }
}

const daySet = 'unnest($1::uuid[], $2::date[]) AS d(project_id, today)'
const daysAsked = (days: readonly ProjectDay[]) => [
  days.map(({ projectId }) => projectId),
  days.map(({ today }) => today),
]
