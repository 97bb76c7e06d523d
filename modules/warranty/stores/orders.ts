import { refusals as common } from '#platform/errors/index.ts'
import { actorName, type Work } from '#platform/work/index.ts'
import type { CheckItemKey, Severity } from '../check.ts'
import type { Component } from '../component.ts'
import type { OrderState } from '../warranty-order.ts'

export interface OrderRow {
  id: string
  projectId: string
  number: string
  homeId: string
  visitId: string
  item: CheckItemKey
  component: Component
  words: string
  photoIds: string[]
  severity: Severity
  isCovered: boolean
  coveredUntil: string | null
  state: OrderState
  openedAt: Date
  dueAt: Date
  responsibleId: string | null
  repairedAt: Date | null
  repairedBy: string | null
  repairWords: string | null
  repairPhotoIds: string[]
  reinspectedAt: Date | null
  reinspectedBy: string | null
  signedBy: string | null
  signatureFileId: string | null
  riskAt: Date | null
  version: number
  changedBy: string | null
}

type NewOrder = Pick<
  OrderRow,
  | 'projectId'
  | 'homeId'
  | 'visitId'
  | 'item'
  | 'component'
  | 'words'
  | 'photoIds'
  | 'severity'
  | 'isCovered'
  | 'coveredUntil'
  | 'dueAt'
  | 'responsibleId'
> & { year: string }

export const orderColumns = `o.id, o.project_id AS "projectId", o.number, o.home_id AS "homeId", o.visit_id AS "visitId", o.item, o.component,
  o.words, o.photo_ids AS "photoIds", o.severity, o.is_covered AS "isCovered", o.covered_until AS "coveredUntil", o.state,
  o.opened_at AS "openedAt", o.due_at AS "dueAt", o.responsible_id AS "responsibleId", o.repaired_at AS "repairedAt",
  o.repaired_by AS "repairedBy", o.repair_words AS "repairWords", o.repair_photo_ids AS "repairPhotoIds",
  o.reinspected_at AS "reinspectedAt", o.reinspected_by AS "reinspectedBy", o.signed_by AS "signedBy",
  o.signature_file_id AS "signatureFileId", o.risk_at AS "riskAt", o.version, o.changed_by AS "changedBy"`

/** Faults that were found and are to be repaired. */
export function orderStore(work: Work) {
  const where = (condition: string, values: unknown[]) =>
    work.sql<OrderRow>(`SELECT ${orderColumns} FROM warranty.warranty_order o WHERE ${condition}`, values)
  return {
    byId: async (id: string, { lock = false } = {}): Promise<OrderRow> => {
      const [row] = await where(`o.id = $1 ${lock ? 'FOR UPDATE' : ''}`, [id])
      if (!row) throw common.notFound()
      return row
    },

    ofVisit: (visitId: string) => where('o.visit_id = $1 ORDER BY o.number', [visitId]),
    ofHomes: (homeIds: readonly string[]) =>
      where('o.home_id = ANY ($1) ORDER BY o.opened_at DESC, o.number LIMIT 100', [homeIds]),

    /** Opens an order under the next number, BX-2026-0007. */
    add: async (order: NewOrder): Promise<OrderRow> => {
      const [row] = await work.sql<OrderRow>(
        `INSERT INTO warranty.warranty_order AS o (id, project_id, number, home_id, visit_id, item, component, words, photo_ids,
           severity, is_covered, covered_until, opened_at, due_at, responsible_id, changed_by)
         VALUES ($1, $2, 'BX-' || $3 || '-' || lpad(nextval('warranty.order_number')::text, 4, '0'), $4, $5, $6, $7, $8, $9, $10,
           $11, $12, $13, $14, $15, $16) RETURNING ${orderColumns}`,
        [
          work.newId(),
          order.projectId,
          order.year,
          order.homeId,
          order.visitId,
          order.item,
          order.component,
          order.words,
          order.photoIds,
          order.severity,
          order.isCovered,
          order.coveredUntil,
          work.now,
          order.dueAt,
          order.responsibleId,
          actorName(work),
        ],
      )
      return row!
    },

    repair: (id: string, words: string, photoIds: readonly string[]) =>
      work.sql(
        `UPDATE warranty.warranty_order SET state = 'repaired', repaired_at = $2, repaired_by = $3, repair_words = $4,
           repair_photo_ids = $5, changed_by = $3, version = version + 1 WHERE id = $1`,
        [id, work.now, actorName(work), words, photoIds],
      ),

    reinspect: (id: string, signedBy: string, signatureFileId: string) =>
      work.sql(
        `UPDATE warranty.warranty_order SET state = 'reinspected', reinspected_at = $2, reinspected_by = $3, signed_by = $4,
           signature_file_id = $5, changed_by = $3, version = version + 1 WHERE id = $1`,
        [id, work.now, actorName(work), signedBy, signatureFileId],
      ),

    /** Orders under warranty whose time has run out, marked so that each is told once. */
    flagRisks: () =>
      work.sql<OrderRow>(
        `UPDATE warranty.warranty_order o SET risk_at = $1, changed_by = $2
          WHERE o.state = 'open' AND o.is_covered AND o.risk_at IS NULL AND o.due_at < $1 RETURNING ${orderColumns}`,
        [work.now, actorName(work)],
      ),
  }
}
