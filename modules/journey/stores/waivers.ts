import { actorId, actorName, type Work } from '#platform/work/index.ts'
import type { WaiverState } from '../waiver.ts'

/** A request to waive an action, with what came of it. */
export interface WaiverRow {
  id: string
  projectId: string
  actionId: string
  reason: string
  legalReason: string | null
  state: WaiverState
  askedAt: Date
  askedBy: string
  askedByName: string | null
  decidedAt: Date | null
  decidedByName: string | null
  decision: string | null
  takenBackAt: Date | null
  takenBackByName: string | null
  takenBackReason: string | null
}

const columns = `w.id, w.project_id AS "projectId", w.action_id AS "actionId", w.reason, w.legal_reason AS "legalReason", w.state,
  w.asked_at AS "askedAt", w.asked_by AS "askedBy", w.asked_by_name AS "askedByName", w.decided_at AS "decidedAt",
  w.decided_by_name AS "decidedByName", w.decision,
  w.taken_back_at AS "takenBackAt", w.taken_back_by_name AS "takenBackByName", w.taken_back_reason AS "takenBackReason"`

interface OfAction {
  id: string
  projectId: string
}

export function waiverStore(work: Work) {
  return {
    /** The requests of an action, the first one first. */
    of: ({ projectId, id }: OfAction) =>
      work.sql<WaiverRow>(
        `SELECT ${columns} FROM journey.waiver w WHERE w.project_id = $1 AND w.action_id = $2 ORDER BY w.asked_at, w.id`,
        [projectId, id],
      ),

    asked: async ({ projectId, id }: OfAction): Promise<WaiverRow | undefined> =>
      (
        await work.sql<WaiverRow>(
          `SELECT ${columns} FROM journey.waiver w WHERE w.project_id = $1 AND w.action_id = $2 AND w.state = 'asked' FOR UPDATE`,
          [projectId, id],
        )
      )[0],

    ask: ({ projectId, id }: OfAction, reason: string, legalReason: string | null) =>
      work.sql(
        `INSERT INTO journey.waiver (id, project_id, action_id, reason, legal_reason, state, asked_at, asked_by, asked_by_name, changed_by)
         VALUES ($1, $2, $3, $4, $5, 'asked', $6, $7, $8, $8)`,
        [work.newId(), projectId, id, reason, legalReason, work.now, actorId(work), actorName(work)],
      ),

    decide: ({ projectId, id }: OfAction, state: WaiverState, decision: string | null) =>
      work.sql(
        `UPDATE journey.waiver SET state = $3, decision = $4, decided_at = $5, decided_by = $6, decided_by_name = $7, changed_by = $7,
                version = version + 1 WHERE project_id = $1 AND id = $2`,
        [projectId, id, state, decision, work.now, actorId(work), actorName(work)],
      ),

    takeBack: ({ projectId, id }: OfAction, reason: string) =>
      work.sql(
        `UPDATE journey.waiver SET state = 'takenBack', taken_back_reason = $3, taken_back_at = $4, taken_back_by = $5,
                taken_back_by_name = $6, changed_by = $6, version = version + 1 WHERE project_id = $1 AND id = $2`,
        [projectId, id, reason, work.now, actorId(work), actorName(work)],
      ),
  }
}
