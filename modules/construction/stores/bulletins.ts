import { refusals as common } from '#platform/errors/index.ts'
import { actorName, type Work } from '#platform/work/index.ts'
import type { PhaseBar } from '../bar.ts'
import type { BulletinState } from '../bulletin.ts'

export interface BulletinRow {
  id: string
  projectId: string
  phaseId: string | null
  title: string
  body: string
  channels: string
  state: BulletinState
  edition: number
  corrects: string | null
  correctedBy: string | null
  bar: PhaseBar[] | null
  sentAt: Date | null
  sentOn: string | null
  sentBy: string | null
  writtenBy: string
  contactStaffId: string | null
  version: number
  changedBy: string | null
  createdAt: Date
}

export interface BulletinText {
  phaseId: string | null
  title: string
  body: string
  channels: string
}

export const bulletinColumns = `b.id, b.project_id AS "projectId", b.phase_id AS "phaseId", b.title, b.body, b.channels, b.state,
  b.edition, b.corrects, b.corrected_by AS "correctedBy", b.bar, b.sent_at AS "sentAt", b.sent_on AS "sentOn", b.sent_by AS "sentBy",
  b.written_by AS "writtenBy", b.contact_staff_id AS "contactStaffId", b.version, b.changed_by AS "changedBy", b.created_at AS "createdAt"`

/** Bulletins, drafts and sent ones. */
export function bulletinStore(work: Work) {
  return {
    /** The bulletin, or "not found"; locked where it is going to be changed. */
    byId: async (id: string, { lock = false } = {}): Promise<BulletinRow> => {
      const [row] = await work.sql<BulletinRow>(
        `SELECT ${bulletinColumns} FROM construction.bulletin b WHERE b.id = $1 ${lock ? 'FOR UPDATE' : ''}`,
        [id],
      )
      if (!row) throw common.notFound()
      return row
    },

    add: (id: string, projectId: string, text: BulletinText, corrects?: BulletinRow) =>
      work.sql(
        `INSERT INTO construction.bulletin (id, project_id, phase_id, title, body, channels, corrects, edition, written_by, changed_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10)`,
        [
          id,
          projectId,
          text.phaseId,
          text.title,
          text.body,
          text.channels,
          corrects?.id ?? null,
          (corrects?.edition ?? 0) + 1,
          actorName(work),
          work.now,
        ],
      ),

    rewrite: (id: string, { phaseId, title, body, channels }: BulletinText) =>
      work.sql(
        `UPDATE construction.bulletin SET phase_id = $2, title = $3, body = $4, channels = $5, changed_by = $6, version = version + 1
          WHERE id = $1`,
        [id, phaseId, title, body, channels, actorName(work)],
      ),

    markSent: (id: string, sentOn: string, bar: readonly PhaseBar[], contactStaffId: string | null) =>
      work.sql(
        `UPDATE construction.bulletin SET state = 'sent', sent_at = $2, sent_on = $3, sent_by = $4, bar = $5, contact_staff_id = $6,
           changed_by = $4, version = version + 1 WHERE id = $1`,
        [id, work.now, sentOn, actorName(work), JSON.stringify(bar), contactStaffId],
      ),

    markCorrected: (id: string, by: string) =>
      work.sql('UPDATE construction.bulletin SET corrected_by = $2, version = version + 1 WHERE id = $1', [
        id,
        by,
      ]),

    remove: (id: string) => work.sql('DELETE FROM construction.bulletin WHERE id = $1', [id]),
  }
}
