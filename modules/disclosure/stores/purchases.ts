import { refusals as common } from '#platform/errors/index.ts'
import { actorName, type Work } from '#platform/work/index.ts'
import type { CancelWay, Paper, SigningMethod } from '../purchase.ts'
import { dayThere } from './boards.ts'

export interface PurchaseRow {
  id: string
  projectId: string
  personId: string
  homeId: string | null
  subscribedAt: Date
  signingMethod: SigningMethod
  appointmentAt: Date | null
  contactStaffId: string | null
  contactName: string | null
  listedOn: string | null
  covenantOn: string | null
  signedOn: string | null
  windowClosedOn: string | null
  /** Why moment or home were put right last. */
  correctionReason: string | null
  cancelledAt: Date | null
  cancelWay: CancelWay | null
  cancelledBy: string | null
  cancelWords: string | null
  refundBy: string | null
  refundedOn: string | null
  refundWords: string | null
  refundFileIds: string[]
  refundedBy: string | null
  version: number
  changedBy: string | null
  createdAt: Date
}
export type PaperRow = Paper & { id: string; purchaseId: string; position: number }

export const purchaseColumns = `q.id, q.project_id AS "projectId", q.person_id AS "personId", q.home_id AS "homeId",
  q.subscribed_at AS "subscribedAt", q.signing_method AS "signingMethod", q.appointment_at AS "appointmentAt",
  q.contact_staff_id AS "contactStaffId", q.contact_name AS "contactName", q.listed_on AS "listedOn", q.covenant_on AS "covenantOn",
  q.signed_on AS "signedOn", q.window_closed_on AS "windowClosedOn", q.correction_reason AS "correctionReason", q.cancelled_at AS "cancelledAt", q.cancel_way AS "cancelWay",
  q.cancelled_by AS "cancelledBy", q.cancel_words AS "cancelWords", q.refund_by AS "refundBy", q.refunded_on AS "refundedOn",
  q.refund_words AS "refundWords", q.refund_file_ids AS "refundFileIds", q.refunded_by AS "refundedBy", q.version, q.changed_by AS "changedBy", q.created_at AS "createdAt"`

/** The way of each customer from subscription to contract. */
export function purchaseStore(work: Work) {
  return {
    /** The purchase, or "not found"; locked where it is going to be changed. */
    byId: async (id: string, { lock = false } = {}): Promise<PurchaseRow> => {
      const [row] = await work.sql<PurchaseRow>(
        `SELECT ${purchaseColumns} FROM disclosure.purchase q WHERE q.id = $1 ${lock ? 'FOR UPDATE' : ''}`,
        [id],
      )
      if (!row) throw common.notFound()
      return row
    },

    ofPerson: (personId: string) =>
      work.sql<PurchaseRow>(
        `SELECT ${purchaseColumns} FROM disclosure.purchase q WHERE q.person_id = $1 ORDER BY q.subscribed_at DESC, q.id`,
        [personId],
      ),

    /** The new purchase; null when this customer has one for the same home. */
    add: async (
      row: Pick<PurchaseRow, 'projectId' | 'personId' | 'homeId' | 'subscribedAt' | 'signingMethod'>,
    ): Promise<string | null> => {
      const [added] = await work.sql<{ id: string }>(
        `INSERT INTO disclosure.purchase (id, project_id, person_id, home_id, subscribed_at, signing_method, changed_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id`,
        [
          work.newId(),
          row.projectId,
          row.personId,
          row.homeId,
          row.subscribedAt,
          row.signingMethod,
          actorName(work),
          work.now,
        ],
      )
      return added?.id ?? null
    },

    plan: (
      id: string,
      plan: Pick<
        PurchaseRow,
        'signingMethod' | 'appointmentAt' | 'contactStaffId' | 'contactName' | 'listedOn'
      >,
    ) =>
      work.sql(
        `UPDATE disclosure.purchase SET signing_method = $2, appointment_at = $3, contact_staff_id = $4, contact_name = $5,
           listed_on = $6, changed_by = $7, version = version + 1 WHERE id = $1`,
        [
          id,
          plan.signingMethod,
          plan.appointmentAt,
          plan.contactStaffId,
          plan.contactName,
          plan.listedOn,
          actorName(work),
        ],
      ),

    /** Puts moment and home right; false when the customer has a purchase for that home already. */
    correct: async (
      id: string,
      { homeId, at, reason, isOpenAgain }: { homeId: string; at: Date; reason: string; isOpenAgain: boolean },
    ): Promise<boolean> => {
      const rows = await work.sql(
        `UPDATE disclosure.purchase q SET home_id = $2, subscribed_at = $3, correction_reason = $4,
           window_closed_on = CASE WHEN $5 THEN NULL ELSE window_closed_on END, changed_by = $6, version = version + 1
          WHERE q.id = $1 AND NOT EXISTS (SELECT 1 FROM disclosure.purchase o WHERE o.id <> q.id
            AND o.project_id = q.project_id AND o.person_id = q.person_id AND o.home_id = $2 AND o.cancelled_at IS NULL)
          RETURNING q.id`,
        [id, homeId, at, reason, isOpenAgain, actorName(work)],
      )
      return rows.length > 0
    },

    promise: (id: string, on: string) =>
      work.sql(
        'UPDATE disclosure.purchase SET covenant_on = $2, changed_by = $3, version = version + 1 WHERE id = $1',
        [id, on, actorName(work)],
      ),

    cancel: (
      id: string,
      {
        at,
        way,
        by,
        words,
        refundBy,
      }: { at: Date; way: CancelWay; by: string | null; words: string | null; refundBy: string },
    ) =>
      work.sql(
        `UPDATE disclosure.purchase SET cancelled_at = $2, cancel_way = $3, cancelled_by = $4, cancel_words = $5, refund_by = $6,
           changed_by = $4, version = version + 1 WHERE id = $1`,
        [id, at, way, by, words, refundBy],
      ),

    refund: (id: string, { on, words, fileIds }: { on: string; words: string | null; fileIds: string[] }) =>
      work.sql(
        `UPDATE disclosure.purchase SET refunded_on = $2, refund_words = $3, refund_file_ids = $4, refunded_by = $5, changed_by = $5,
           version = version + 1 WHERE id = $1`,
        [id, on, words, fileIds, actorName(work)],
      ),

    /** Somebody else is on the way to a contract for the home. */
    standingFor: (homeId: string) =>
      work.sql<PurchaseRow>(
        `SELECT ${purchaseColumns} FROM disclosure.purchase q
          WHERE q.home_id = $1 AND q.cancelled_at IS NULL AND q.signed_on IS NULL`,
        [homeId],
      ),

    /** The contract for the home was signed by the customer. */
    sign: (homeId: string, personIds: readonly string[], on: string) =>
      work.sql(
        `UPDATE disclosure.purchase SET signed_on = $3, version = version + 1
          WHERE home_id = $1 AND person_id = ANY ($2) AND cancelled_at IS NULL AND signed_on IS NULL`,
        [homeId, personIds, on],
      ),

    /** Closes the windows of those who subscribed before the moment and neither cancelled nor signed. */
    closeWindows: (subscribedBefore: Date) =>
      work.sql<PurchaseRow>(
        `UPDATE disclosure.purchase q SET window_closed_on = ${dayThere('$2', 'q.project_id')}, version = version + 1
          WHERE q.cancelled_at IS NULL AND q.signed_on IS NULL AND q.window_closed_on IS NULL AND q.subscribed_at <= $1
          RETURNING ${purchaseColumns}`,
        [subscribedBefore, work.now],
      ),

    papers: (purchaseIds: readonly string[]) =>
      work.sql<PaperRow>(
        `SELECT id, purchase_id AS "purchaseId", position, title, note, due_on AS "dueOn", brought_on AS "broughtOn"
           FROM disclosure.paper WHERE purchase_id = ANY ($1) ORDER BY purchase_id, position`,
        [purchaseIds],
      ),

    setPapers: async ({ id, projectId }: Pick<PurchaseRow, 'id' | 'projectId'>, papers: readonly Paper[]) => {
      await work.sql('DELETE FROM disclosure.paper WHERE purchase_id = $1', [id])
      await work.sql(
        `INSERT INTO disclosure.paper (id, project_id, purchase_id, position, title, note, due_on, brought_on)
         SELECT uuidv7(), $1, $2, p.position, p.title, p.note, p."dueOn", p."broughtOn"
           FROM jsonb_to_recordset($3::jsonb) AS p(position int, title text, note text, "dueOn" date, "broughtOn" date)`,
        [projectId, id, JSON.stringify(papers.map((paper, at) => ({ ...paper, position: at + 1 })))],
      )
    },
  }
}
