import { refusals as common } from '#platform/errors/index.ts'
import { actorId, actorName, type Work } from '#platform/work/index.ts'
import type { NoticeState, NoticeText } from '../adverse-notice.ts'
import type { Approvals, Desk } from '../approval.ts'

export interface NoticeRow extends NoticeText, Approvals {
  id: string
  projectId: string
  number: number
  state: NoticeState
  writtenBy: string
  relationsBy: string | null
  relationsOn: string | null
  legalBy: string | null
  legalOn: string | null
  reason: string | null
  /** Photos of the model with the factors inside the boundary marked on it. */
  modelFileIds: string[]
  postedOn: string | null
  reviewedOn: string | null
  reviewBy: string | null
  endedOn: string | null
  version: number
  changedBy: string | null
  createdAt: Date
}

export const noticeColumns = `n.id, n.project_id AS "projectId", n.number, n.state, n.heading, n.body, n.plan_file_id AS "planFileId",
  n.closing, n.signed_by AS "signedBy", n.signed_on AS "signedOn", n.written_by AS "writtenBy", n.written_by_id AS "writtenById",
  n.relations_by AS "relationsBy", n.relations_by_id AS "relationsById", n.relations_on AS "relationsOn",
  n.legal_by AS "legalBy", n.legal_by_id AS "legalById", n.legal_on AS "legalOn", n.reason, n.model_file_ids AS "modelFileIds", n.posted_on AS "postedOn",
  n.reviewed_on AS "reviewedOn", n.review_by AS "reviewBy", n.ended_on AS "endedOn", n.version, n.changed_by AS "changedBy",
  n.created_at AS "createdAt"`

const written = new Set<string>(['draft', 'inApproval', 'approved'])

/** The versions of the adverse-factor notices. */
export function noticeStore(work: Work) {
  const set = (id: string, assignments: string, values: readonly unknown[] = []) =>
    work.sql(
      `UPDATE disclosure.notice SET ${assignments}, changed_by = $2, version = version + 1 WHERE id = $1`,
      [id, actorName(work), ...values],
    )
  return {
    /** The version, or "not found"; locked where it is going to be changed. */
    byId: async (id: string, { lock = false } = {}): Promise<NoticeRow> => {
      const [row] = await work.sql<NoticeRow>(
        `SELECT ${noticeColumns} FROM disclosure.notice n WHERE n.id = $1 ${lock ? 'FOR UPDATE' : ''}`,
        [id],
      )
      if (!row) throw common.notFound()
      return row
    },

    /** The last version of a project, the one that hangs, and the one that is being written. */
    ofProject: async (projectId: string) => {
      const rows = await work.sql<NoticeRow>(
        `SELECT ${noticeColumns} FROM disclosure.notice n WHERE n.project_id = $1 ORDER BY n.number DESC`,
        [projectId],
      )
      return {
        last: rows[0],
        posted: rows.find(({ state }) => state === 'posted'),
        inWriting: rows.find(({ state }) => written.has(state)),
      }
    },

    add: (id: string, projectId: string, number: number, text: NoticeText) =>
      work.sql(
        `INSERT INTO disclosure.notice (id, project_id, number, heading, body, plan_file_id, closing, signed_by, signed_on,
           written_by, written_by_id, changed_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $10, $12)`,
        [
          id,
          projectId,
          number,
          text.heading,
          text.body,
          text.planFileId,
          text.closing,
          text.signedBy,
          text.signedOn,
          actorName(work),
          actorId(work),
          work.now,
        ],
      ),

    rewrite: (id: string, { heading, body, planFileId, closing, signedBy, signedOn }: NoticeText) =>
      set(
        id,
        'heading = $3, body = $4, plan_file_id = $5, closing = $6, signed_by = $7, signed_on = $8, written_by = $2, written_by_id = $9',
        [heading, body, planFileId, closing, signedBy, signedOn, actorId(work)],
      ),

    submit: (id: string) => set(id, `state = 'inApproval', reason = NULL`),

    giveBack: (id: string, reason: string) =>
      set(
        id,
        `state = 'draft', reason = $3, relations_by = NULL, relations_by_id = NULL, relations_on = NULL,
         legal_by = NULL, legal_by_id = NULL, legal_on = NULL`,
        [reason],
      ),

    approve: (id: string, desk: Desk, on: string, isLast: boolean) => {
      const side = desk === 'legal' ? 'legal' : 'relations'
      return set(id, `${side}_by = $2, ${side}_by_id = $3, ${side}_on = $4, state = $5`, [
        actorId(work),
        on,
        isLast ? 'approved' : 'inApproval',
      ])
    },

    post: (id: string, on: string, reviewBy: string, modelFileIds: readonly string[]) =>
      set(id, `state = 'posted', posted_on = $3, reviewed_on = $3, review_by = $4, model_file_ids = $5`, [
        on,
        reviewBy,
        modelFileIds,
      ]),

    review: (id: string, on: string, reviewBy: string) =>
      set(id, 'reviewed_on = $3, review_by = $4', [on, reviewBy]),

    reviewEarlier: (id: string, reviewBy: string) =>
      set(id, 'review_by = least(review_by, $3::date)', [reviewBy]),

    end: (id: string, state: 'replaced' | 'withdrawn', on: string, reason: string | null) =>
      set(id, 'state = $3, ended_on = $4, reason = $5', [state, on, reason]),

    remove: (id: string) => work.sql('DELETE FROM disclosure.notice WHERE id = $1', [id]),
  }
}
