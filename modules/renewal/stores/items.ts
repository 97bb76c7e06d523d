import { refusals as common } from '#platform/errors/index.ts'
import { actorName, type Work } from '#platform/work/index.ts'
import type { Share } from '../funding-table.ts'
import type { Renewed } from '../who-may-pay.ts'

export interface ItemRow extends Renewed {
  id: string
  projectId: string
  programmeId: string
  lineId: string | null
  title: string
  scope: string
  costFen: number
  plannedFrom: string | null
  plannedUntil: string | null
  startedOn: string | null
  endedOn: string | null
  acceptedOn: string | null
  engineer: string | null
  ownersName: string | null
  acceptedWords: string | null
  signatureFileId: string | null
  documentFileIds: string[] | null
  version: number
  changedBy: string | null
  shares: Share[]
}

/** An item as the funding table is written. */
export type ItemInput = Pick<
  ItemRow,
  | 'lineId'
  | 'title'
  | 'scope'
  | 'costFen'
  | 'belongs'
  | 'inWarranty'
  | 'hasCulprit'
  | 'inServiceFee'
  | 'plannedFrom'
  | 'plannedUntil'
  | 'shares'
>

const columns = `i.id, i.project_id AS "projectId", i.programme_id AS "programmeId", i.line_id AS "lineId", i.title, i.scope,
  i.cost_fen AS "costFen", i.belongs, i.in_warranty AS "inWarranty", i.has_culprit AS "hasCulprit", i.in_service_fee AS "inServiceFee",
  i.planned_from AS "plannedFrom", i.planned_until AS "plannedUntil", i.started_on AS "startedOn", i.ended_on AS "endedOn",
  i.accepted_on AS "acceptedOn", i.engineer, i.owners_name AS "ownersName", i.accepted_words AS "acceptedWords",
  i.signature_file_id AS "signatureFileId", i.document_file_ids AS "documentFileIds", i.version, i.changed_by AS "changedBy",
  coalesce((SELECT jsonb_agg(jsonb_build_object('payer', s.payer, 'amountFen', s.amount_fen) ORDER BY s.payer)
              FROM renewal.share s WHERE s.item_id = i.id), '[]') AS shares`

/** What is renewed, with who pays for it and how far it is. */
export function itemStore(work: Work) {
  return {
    /** The item, or "not found"; locked, because it is going to be changed. */
    byId: async (id: string): Promise<ItemRow> => {
      const [row] = await work.sql<ItemRow>(
        `SELECT ${columns} FROM renewal.item i WHERE i.id = $1 FOR UPDATE OF i`,
        [id],
      )
      if (!row) throw common.notFound()
      return row
    },

    of: (programmeId: string) =>
      work.sql<ItemRow>(
        `SELECT ${columns} FROM renewal.item i WHERE i.programme_id = $1 ORDER BY i.position`,
        [programmeId],
      ),

    /** Writes the table anew; nothing hangs on its lines before the decision. */
    write: async (projectId: string, programmeId: string, items: readonly ItemInput[]) => {
      await work.sql('DELETE FROM renewal.item WHERE programme_id = $1', [programmeId])
      const rows = items.map((item, at) => ({ ...item, id: work.newId(), position: at + 1 }))
      await work.sql(
        `INSERT INTO renewal.item (id, project_id, programme_id, position, line_id, title, scope, cost_fen, belongs, in_warranty,
           has_culprit, in_service_fee, planned_from, planned_until, changed_by)
         SELECT r.id, $1, $2, r.position, r."lineId", r.title, r.scope, r."costFen", r.belongs, r."inWarranty", r."hasCulprit",
                r."inServiceFee", r."plannedFrom", r."plannedUntil", $4
           FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, position smallint, "lineId" uuid, title text, scope text, "costFen" bigint,
             belongs text, "inWarranty" boolean, "hasCulprit" boolean, "inServiceFee" boolean, "plannedFrom" date, "plannedUntil" date)`,
        [projectId, programmeId, JSON.stringify(rows), actorName(work)],
      )
      await work.sql(
        `INSERT INTO renewal.share (id, project_id, item_id, payer, amount_fen)
         SELECT uuidv7(), $1, r."itemId", r.payer, r."amountFen"
           FROM jsonb_to_recordset($2::jsonb) AS r("itemId" uuid, payer text, "amountFen" bigint)`,
        [
          projectId,
          JSON.stringify(rows.flatMap(({ id, shares }) => shares.map((share) => ({ itemId: id, ...share })))),
        ],
      )
    },

    start: (id: string, on: string) =>
      work.sql(
        'UPDATE renewal.item SET started_on = $2, changed_by = $3, version = version + 1 WHERE id = $1',
        [id, on, actorName(work)],
      ),

    end: (id: string, on: string) =>
      work.sql(
        'UPDATE renewal.item SET ended_on = $2, changed_by = $3, version = version + 1 WHERE id = $1',
        [id, on, actorName(work)],
      ),

    accept: (
      id: string,
      accepted: Pick<
        ItemRow,
        'acceptedOn' | 'ownersName' | 'acceptedWords' | 'signatureFileId' | 'documentFileIds'
      >,
    ) =>
      work.sql(
        `UPDATE renewal.item SET accepted_on = $2, engineer = $3, owners_name = $4, accepted_words = $5, signature_file_id = $6,
           document_file_ids = $7, changed_by = $3, version = version + 1 WHERE id = $1`,
        [
          id,
          accepted.acceptedOn,
          actorName(work),
          accepted.ownersName,
          accepted.acceptedWords,
          accepted.signatureFileId,
          accepted.documentFileIds,
        ],
      ),
  }
}
