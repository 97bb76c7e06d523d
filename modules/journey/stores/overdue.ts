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

export type Told = 'responsible' | 'above'

/** Open actions of which people are told today, of one title and the same people. */
export interface OverduePile {
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

    dayOf: async (projectId: string): Promise<ProjectDay | undefined> =>
      (
        await work.sql<ProjectDay>(
          `SELECT project_id AS "projectId", ($2::timestamptz AT TIME ZONE timezone)::date AS today
             FROM journey.project_setting WHERE project_id = $1`,
          [projectId, work.now],
        )
      )[0],

    /** Open actions whose last day has passed and of which nobody has been told. */
    unsaid: ({ projectId, today }: ProjectDay, most: number) =>
      work.sql<Omit<ActionRecord, 'timezone'>>(
        `SELECT ${actionColumns} FROM journey.action a
           JOIN journey.journey j ON j.project_id = a.project_id AND j.id = a.journey_id
          WHERE a.project_id = $1 AND ${isOpen} AND a.due_on < $2 AND a.due_on >= $2::date - ${daysLookedBack}
            AND NOT EXISTS (SELECT 1 FROM journey.overdue_notice n WHERE n.project_id = a.project_id AND n.action_id = a.id
                               AND n.due_on = a.due_on AND n.told = 'responsible')
          ORDER BY a.due_on, a.id LIMIT $3`,
        [projectId, today, most],
      ),

    /** Actions that are still open so many days after the responsible were told, and of which nobody above knows. */
    unraised: ({ projectId, today }: ProjectDay, daysUntilAbove: number, most: number) =>
      work.sql<Pick<ActionRecord, 'id' | 'dueOn'>>(
        `SELECT a.id, a.due_on AS "dueOn" FROM journey.overdue_notice n
           JOIN journey.action a ON a.project_id = n.project_id AND a.id = n.action_id AND a.due_on = n.due_on
          WHERE n.project_id = $1 AND n.told = 'responsible' AND ${isOpen} AND n.said_on <= $2::date - $4::int
            AND n.said_on >= $2::date - $4::int - ${daysLookedBack}
            AND NOT EXISTS (SELECT 1 FROM journey.overdue_notice r WHERE r.project_id = n.project_id AND r.action_id = n.action_id
                               AND r.due_on = n.due_on AND r.told = 'above')
          ORDER BY a.due_on, a.id LIMIT $3`,
        [projectId, today, most, daysUntilAbove],
      ),

    /** Notes that these people are told; returns the actions of which nobody else noted it meanwhile. */
    note: async (
      { projectId, today }: ProjectDay,
      told: Told,
      actions: readonly Pick<ActionRecord, 'id' | 'dueOn'>[],
    ): Promise<Set<string>> => {
      const rows = await work.sql<{ id: string }>(
        `INSERT INTO journey.overdue_notice (project_id, action_id, due_on, told, said_on)
         SELECT $1, r.id, r.due_on, $2, $3 FROM unnest($4::uuid[], $5::date[]) AS r(id, due_on)
         ON CONFLICT DO NOTHING RETURNING action_id AS id`,
        [projectId, told, today, actions.map(({ id }) => id), actions.map(({ dueOn }) => dueOn)],
      )
      return new Set(rows.map(({ id }) => id))
    },

    /** What is told today and has not been done since. */
    piles: ({ projectId, today }: ProjectDay) =>
      work.sql<OverduePile>(
        `SELECT n.told, a.action_key AS key, j.standard_id AS "standardId", a.performer_role AS performer,
                a.responsible_staff_id AS "responsibleStaffId", count(*) AS count
           FROM journey.overdue_notice n
           JOIN journey.action a ON a.project_id = n.project_id AND a.id = n.action_id AND a.due_on = n.due_on
           JOIN journey.journey j ON j.project_id = a.project_id AND j.id = a.journey_id
          WHERE n.project_id = $1 AND n.said_on = $2 AND ${isOpen} GROUP BY 1, 2, 3, 4, 5 ORDER BY count DESC, 2`,
        [projectId, today],
      ),

    markSaid: ({ projectId, today }: ProjectDay) =>
      work.sql('UPDATE journey.project_setting SET overdue_said_on = $2 WHERE project_id = $1', [
        projectId,
        today,
      ]),
  }
}
