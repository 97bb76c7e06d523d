import { refusals as common } from '#platform/errors/index.ts'
import { actorName, type Work } from '#platform/work/index.ts'
import type { Buyers } from '../audience.ts'
import type { Answer } from '../change-notice.ts'
import type { serviceWays } from '../events.ts'

export type ServiceWay = (typeof serviceWays)[number]

export interface NoticeRow {
  id: string
  projectId: string
  kind: 'change' | 'delay'
  aboutId: string
  homeId: string
  contractId: string
  personIds: string[]
  sentOn: string | null
  isLate: boolean
  servedOn: string | null
  servedWay: ServiceWay | null
  answerBy: string | null
  answer: Answer | null
  answeredOn: string | null
  answeredBy: string | null
  askedAt: Date | null
  endedOn: string | null
}

export const noticeColumns = `n.id, n.project_id AS "projectId", n.kind, n.about_id AS "aboutId", n.home_id AS "homeId",
  n.contract_id AS "contractId", n.person_ids AS "personIds", n.sent_on AS "sentOn", n.is_late AS "isLate", n.served_on AS "servedOn",
  n.served_way AS "servedWay", n.answer_by AS "answerBy", n.answer, n.answered_on AS "answeredOn", n.answered_by AS "answeredBy",
  n.asked_at AS "askedAt", n.ended_on AS "endedOn"`

/** Something that happened to a notice. */
export interface NewEntry {
  kind: 'service' | 'question' | 'reply' | 'answer'
  way?: ServiceWay
  number?: string | undefined
  onDay?: string
  answer?: Answer
  words?: string | undefined
  fileIds?: readonly string[] | undefined
}

export interface EntryRow {
  id: string
  kind: NewEntry['kind']
  at: Date
  byKind: string
  byName: string
  way: ServiceWay | null
  number: string | null
  onDay: string | null
  answer: Answer | null
  words: string | null
  fileIds: string[]
}

/** Notices in writing, one for each contract, and what happened to them. */
export function noticeStore(work: Work) {
  return {
    /** The notice, locked, or "not found". */
    byId: async (id: string): Promise<NoticeRow> => {
      const [row] = await work.sql<NoticeRow>(
        `SELECT ${noticeColumns} FROM construction.notice n WHERE n.id = $1 FOR UPDATE`,
        [id],
      )
      if (!row) throw common.notFound()
      return row
    },

    /** Prepares the notices of these buyers; whoever has one keeps it. Returns the new ones. */
    add: (projectId: string, kind: NoticeRow['kind'], aboutId: string, buyers: readonly Buyers[]) =>
      work.sql<{ homeId: string; contractId: string }>(
        `INSERT INTO construction.notice (id, project_id, kind, about_id, home_id, contract_id, person_ids)
         SELECT uuidv7(), $1, $2, $3, b."homeId", b."contractId", ARRAY(SELECT jsonb_array_elements_text(b."personIds"))::uuid[]
           FROM jsonb_to_recordset($4::jsonb) AS b("homeId" uuid, "contractId" uuid, "personIds" jsonb)
         ON CONFLICT DO NOTHING RETURNING home_id AS "homeId", contract_id AS "contractId"`,
        [projectId, kind, aboutId, JSON.stringify(buyers)],
      ),

    of: (aboutId: string) =>
      work.sql<NoticeRow>(`SELECT ${noticeColumns} FROM construction.notice n WHERE n.about_id = $1`, [
        aboutId,
      ]),

    /** Marks what waits as sent and returns it. */
    markSent: (aboutId: string, sentOn: string, late: boolean) =>
      work.sql<NoticeRow>(
        `UPDATE construction.notice n SET sent_on = $2, is_late = $3
          WHERE n.about_id = $1 AND n.sent_on IS NULL AND n.ended_on IS NULL RETURNING ${noticeColumns}`,
        [aboutId, sentOn, late],
      ),

    markServed: (id: string, servedOn: string, way: ServiceWay, answerBy: string | null) =>
      work.sql(
        'UPDATE construction.notice SET served_on = $2, served_way = $3, answer_by = $4 WHERE id = $1',
        [id, servedOn, way, answerBy],
      ),

    markAnswered: (id: string, answer: Answer, answeredOn: string) =>
      work.sql(
        'UPDATE construction.notice SET answer = $2, answered_on = $3, answered_by = $4 WHERE id = $1',
        [id, answer, answeredOn, actorName(work)],
      ),

    markAsked: (id: string, at: Date | null) =>
      work.sql('UPDATE construction.notice SET asked_at = $2 WHERE id = $1', [id, at]),

    endOfContract: (contractId: string, endedOn: string) =>
      work.sql(
        'UPDATE construction.notice SET ended_on = $2 WHERE contract_id = $1 AND answer IS NULL AND ended_on IS NULL',
        [contractId, endedOn],
      ),

    record: async (
      { id, projectId }: Pick<NoticeRow, 'id' | 'projectId'>,
      entry: NewEntry,
    ): Promise<string> => {
      const entryId = work.newId()
      await work.sql(
        `INSERT INTO construction.notice_entry (id, project_id, notice_id, kind, at, by_kind, by_name, person_id, way, number,
           on_day, answer, words, file_ids) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
        [
          entryId,
          projectId,
          id,
          entry.kind,
          work.now,
          work.actor.kind,
          actorName(work),
          work.actor.kind === 'resident' ? work.actor.id : null,
          entry.way,
          entry.number,
          entry.onDay,
          entry.answer,
          entry.words,
          entry.fileIds ?? [],
        ],
      )
      return entryId
    },

    entries: (noticeId: string) =>
      work.sql<EntryRow>(
        `SELECT id, kind, at, by_kind AS "byKind", by_name AS "byName", way, number, on_day AS "onDay", answer, words,
                file_ids AS "fileIds" FROM construction.notice_entry WHERE notice_id = $1 ORDER BY id`,
        [noticeId],
      ),
  }
}
