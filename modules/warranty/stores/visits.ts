import { refusals as common } from '#platform/errors/index.ts'
import { actorName, type Work } from '#platform/work/index.ts'
import type { CheckItemKey, Result, VisitState } from '../check.ts'

export interface VisitRow {
  id: string
  projectId: string
  roundId: string
  homeId: string
  personIds: string[]
  state: VisitState
  slotId: string | null
  offers: number
  waiverWords: string | null
  waivedOn: string | null
  waivedBy: string | null
  checkedOn: string | null
  checkedBy: string | null
  gasCheckedBy: string | null
  remarks: string | null
  signatureFileId: string | null
  signedBy: string | null
  signedAt: Date | null
  version: number
  changedBy: string | null
}

export interface AttemptRow {
  kind: 'invited' | 'booked' | 'cancelled' | 'absent' | 'refused' | 'offered' | 'waived' | 'done'
  words: string | null
  madeAt: Date
  madeBy: string
}

export interface ItemRow {
  item: CheckItemKey
  result: Result
  words: string | null
  photoIds: string[]
}

export const visitColumns = `v.id, v.project_id AS "projectId", v.round_id AS "roundId", v.home_id AS "homeId", v.person_ids AS "personIds",
  v.state, v.slot_id AS "slotId", v.offers, v.waiver_words AS "waiverWords", v.waived_on AS "waivedOn", v.waived_by AS "waivedBy",
  v.checked_on AS "checkedOn", v.checked_by AS "checkedBy", v.gas_checked_by AS "gasCheckedBy", v.remarks,
  v.signature_file_id AS "signatureFileId", v.signed_by AS "signedBy", v.signed_at AS "signedAt", v.version, v.changed_by AS "changedBy"`

/** Homes of a round, how they were reached, and what was found there. */
export function visitStore(work: Work) {
  return {
    byId: async (id: string, { lock = false } = {}): Promise<VisitRow> => {
      const [row] = await work.sql<VisitRow>(
        `SELECT ${visitColumns} FROM warranty.visit v WHERE v.id = $1 ${lock ? 'FOR UPDATE' : ''}`,
        [id],
      )
      if (!row) throw common.notFound()
      return row
    },

    ofHomes: (homeIds: readonly string[]) =>
      work.sql<VisitRow>(
        `SELECT ${visitColumns} FROM warranty.visit v WHERE v.home_id = ANY ($1) ORDER BY v.created_at DESC, v.id LIMIT 50`,
        [homeIds],
      ),

    invite: (projectId: string, roundId: string, homes: readonly { homeId: string; personIds: string[] }[]) =>
      work.sql<VisitRow>(
        `INSERT INTO warranty.visit AS v (id, project_id, round_id, home_id, person_ids, changed_by, created_at)
         SELECT uuidv7(), $1, $2, h."homeId", ARRAY(SELECT jsonb_array_elements_text(h."personIds"))::uuid[], $4, $5
           FROM jsonb_to_recordset($3::jsonb) AS h("homeId" uuid, "personIds" jsonb) ON CONFLICT DO NOTHING RETURNING ${visitColumns}`,
        [projectId, roundId, JSON.stringify(homes), actorName(work), work.now],
      ),

    set: (id: string, state: VisitState, { slotId, offers }: { slotId: string | null; offers?: number }) =>
      work.sql(
        `UPDATE warranty.visit SET state = $2, slot_id = $3, offers = coalesce($4, offers), changed_by = $5, version = version + 1
          WHERE id = $1`,
        [id, state, slotId, offers, actorName(work)],
      ),

    waive: (id: string, words: string, today: string) =>
      work.sql(
        `UPDATE warranty.visit SET state = 'waived', waiver_words = $2, waived_on = $3, waived_by = $4, changed_by = $4,
           version = version + 1 WHERE id = $1`,
        [id, words, today, actorName(work)],
      ),

    finish: (
      id: string,
      sheet: Pick<
        VisitRow,
        'checkedOn' | 'checkedBy' | 'gasCheckedBy' | 'remarks' | 'signatureFileId' | 'signedBy'
      >,
    ) =>
      work.sql(
        `UPDATE warranty.visit SET state = 'done', checked_on = $2, checked_by = $3, gas_checked_by = $4, remarks = $5,
           signature_file_id = $6, signed_by = $7, signed_at = $8, changed_by = $9, version = version + 1 WHERE id = $1`,
        [
          id,
          sheet.checkedOn,
          sheet.checkedBy,
          sheet.gasCheckedBy,
          sheet.remarks,
          sheet.signatureFileId,
          sheet.signedBy,
          work.now,
          actorName(work),
        ],
      ),

    addItems: (projectId: string, visitId: string, items: readonly ItemRow[]) =>
      work.sql(
        `INSERT INTO warranty.sheet_item (id, project_id, visit_id, item, result, words, photo_ids)
         SELECT uuidv7(), $1, $2, i.item, i.result, i.words, ARRAY(SELECT jsonb_array_elements_text(i."photoIds"))::uuid[]
           FROM jsonb_to_recordset($3::jsonb) AS i(item text, result text, words text, "photoIds" jsonb)`,
        [projectId, visitId, JSON.stringify(items)],
      ),

    items: (visitId: string) =>
      work.sql<ItemRow>(
        `SELECT item, result, words, photo_ids AS "photoIds" FROM warranty.sheet_item WHERE visit_id = $1 ORDER BY id`,
        [visitId],
      ),

    /** Steps of reaching homes; the first invitations of a round come all at once. */
    note: (
      projectId: string,
      visitIds: readonly string[],
      kind: AttemptRow['kind'],
      words: string | null = null,
    ) =>
      work.sql(
        `INSERT INTO warranty.attempt (id, project_id, visit_id, kind, words, made_at, made_by)
         SELECT uuidv7(), $1, id, $3, $4, $5, $6 FROM unnest($2::uuid[]) AS id`,
        [projectId, visitIds, kind, words, work.now, actorName(work)],
      ),

    attempts: (visitId: string) =>
      work.sql<AttemptRow>(
        `SELECT kind, words, made_at AS "madeAt", made_by AS "madeBy" FROM warranty.attempt WHERE visit_id = $1 ORDER BY made_at, id`,
        [visitId],
      ),
  }
}
