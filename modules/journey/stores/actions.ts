import { localDateOf } from '#platform/calendar/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { actorId, actorName, type Work } from '#platform/work/index.ts'
import type { ActionRecord } from '../action-record.ts'
import { waysToHomes } from './ways.ts'

/** Columns of an action `a` with its journey `j` and the setting `s` of its project. */
export const actionColumns = `a.id, a.project_id AS "projectId", a.journey_id AS "journeyId", a.home_id AS "homeId",
  a.person_id AS "personId", a.household_id AS "householdId", a.action_key AS key, a.occurrence, a.step, a.due_from AS "dueFrom",
  a.due_on AS "dueOn", a.planned_on AS "plannedOn", a.performer_role AS performer, a.responsible_staff_id AS "responsibleStaffId",
  a.is_applicable AS "isApplicable", a.done_at AS "doneAt", a.done_on AS "doneOn", a.done_by AS "doneById", a.done_by_name AS "doneByName",
  a.waived_at AS "waivedAt", a.waived_by_name AS "waivedByName", a.waiver_reason AS "waiverReason",
  a.customer_confirmed_at AS "confirmedAt", a.not_reached_at AS "notReachedAt", a.version, a.changed_by AS "changedBy", coalesce(a.standard_id, j.standard_id) AS "standardId"`

const fromActions = `journey.action a JOIN journey.journey j ON j.project_id = a.project_id AND j.id = a.journey_id`

/** What is still to be done; the condition of the partial indexes. */
export const isOpen = 'a.is_applicable AND a.done_at IS NULL AND a.waived_at IS NULL'

type Row = Omit<ActionRecord, 'timezone'>

export function actionStore(work: Work) {
  const changedBy = actorName(work)
  return {
    /** One action, or "not found"; with `lock` held until the work ends. */
    byId: async (actionId: string, { lock = false } = {}): Promise<Row> => {
      const [row] = await work.sql<Row>(
        `SELECT ${actionColumns} FROM ${fromActions} WHERE a.id = $1 ${lock ? 'FOR UPDATE OF a' : ''}`,
        [actionId],
      )
      if (!row) throw common.notFound()
      return row
    },

    /** All actions on the way to a home and in it that were ever called for, by their last day. */
    ofHomes: (homeIds: readonly string[]): Promise<Row[]> =>
      work.sql<Row>(
        `SELECT ${actionColumns}, w.home_id AS "homeId"
           FROM ${waysToHomes} JOIN journey.journey j ON j.project_id = w.project_id AND j.id = w.id
           JOIN journey.action a ON a.project_id = j.project_id AND a.journey_id = j.id
          WHERE (a.is_applicable OR a.done_at IS NOT NULL OR a.waived_at IS NOT NULL
             OR EXISTS (SELECT 1 FROM journey.evidence e WHERE e.project_id = a.project_id AND e.action_id = a.id))
          ORDER BY a.due_on, a.action_key, a.occurrence, a.id`,
        [homeIds],
      ),

    markDone: (action: ActionRecord) =>
      work.sql(
        `UPDATE journey.action SET done_at = $3, done_on = $4, done_by = $5, done_by_name = $6, changed_by = $6, version = version + 1
          WHERE project_id = $1 AND id = $2`,
        [
          action.projectId,
          action.id,
          work.now,
          localDateOf(work.now, action.timezone),
          actorId(work),
          changedBy,
        ],
      ),

    markWaived: ({ projectId, id }: ActionRecord, reason: string) =>
      work.sql(
        `UPDATE journey.action SET waived_at = $3, waived_by = $4, waived_by_name = $5, waiver_reason = $6, changed_by = $5,
                version = version + 1 WHERE project_id = $1 AND id = $2`,
        [projectId, id, work.now, actorId(work), changedBy, reason],
      ),

    /** What was waived is to be done after all. */
    markToDoAgain: ({ projectId, id }: ActionRecord) =>
      work.sql(
        `UPDATE journey.action SET waived_at = NULL, waived_by = NULL, waived_by_name = NULL, waiver_reason = NULL, changed_by = $3,
                version = version + 1 WHERE project_id = $1 AND id = $2`,
        [projectId, id, changedBy],
      ),

    /** Since when the customer could not be reached; null once somebody answered. */
    markNotReached: ({ projectId, id }: ActionRecord, at: Date | null) =>
      work.sql(
        `UPDATE journey.action SET not_reached_at = $3, changed_by = $4, version = version + 1 WHERE project_id = $1 AND id = $2`,
        [projectId, id, at, changedBy],
      ),

    markConfirmed: ({ projectId, id }: ActionRecord) =>
      work.sql(
        `UPDATE journey.action SET customer_confirmed_at = $3, confirmed_by = $4, changed_by = $5, version = version + 1
          WHERE project_id = $1 AND id = $2`,
        [projectId, id, work.now, actorId(work), changedBy],
      ),
  }
}
