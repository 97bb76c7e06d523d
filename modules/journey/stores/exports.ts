import { type ListOrder, orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { actorId, actorName, type Work } from '#platform/work/index.ts'
import type { ExportAbout, exportOrders, ExportState } from '../exports/evidence-export.ts'

export interface ExportRecord extends ExportAbout {
  id: string
  title: string
  language: 'zh' | 'en'
  state: ExportState
  total: number | null
  handled: number
  failure: string | null
  askedBy: string
  askedByName: string | null
  askedAt: Date
  finishedAt: Date | null
  keepUntil: Date | null
}

export interface VolumeRecord {
  number: number
  actions: number
  pieces: number
  pdfKey: string
  pdfSize: number
  pdfSha256: string
  zipKey: string
  zipSize: number
  zipSha256: string
  manifestSha256: string
}

const columns = `e.id, e.kind, e.subject_id AS "subjectId", e.quarter, e.title, e.language, e.state, e.total, e.handled, e.failure,
  e.asked_by AS "askedBy", e.asked_by_name AS "askedByName", e.asked_at AS "askedAt", e.finished_at AS "finishedAt", e.keep_until AS "keepUntil"`
const volumeColumns = `v.number, v.actions, v.pieces, v.pdf_key AS "pdfKey", v.pdf_size AS "pdfSize", v.pdf_sha256 AS "pdfSha256",
  v.zip_key AS "zipKey", v.zip_size AS "zipSize", v.zip_sha256 AS "zipSha256", v.manifest_sha256 AS "manifestSha256"`

export function exportStore(work: Work) {
  const one = async (text: string, values: readonly unknown[]): Promise<ExportRecord> => {
    const [row] = await work.sql<ExportRecord>(text, values)
    if (!row) throw common.notFound()
    return row
  }
  return {
    byId: (id: string) => one(`SELECT ${columns} FROM journey.evidence_export e WHERE e.id = $1`, [id]),

    locked: (id: string) =>
      one(`SELECT ${columns} FROM journey.evidence_export e WHERE e.id = $1 FOR UPDATE`, [id]),

    add: async (about: ExportAbout, title: string, language: 'zh' | 'en'): Promise<string> => {
      const id = work.newId()
      await work.sql(
        `INSERT INTO journey.evidence_export (id, kind, subject_id, quarter, title, language, state, asked_by, asked_by_name, asked_at)
         VALUES ($1, $2, $3, $4, $5, $6, 'waiting', $7, $8, $9)`,
        [
          id,
          about.kind,
          about.subjectId,
          about.quarter,
          title,
          language,
          actorId(work),
          actorName(work),
          work.now,
        ],
      )
      return id
    },

    list: async (
      query: {
        kind?: string
        state?: string
        sort?: Sort<(typeof exportOrders)[number]>
        limit?: number
        after?: string
      } = {},
    ) => {
      const { kind = null, state = null, sort = '-askedAt', limit = 50, after } = query
      const order: ListOrder = orderBy(sort, { askedAt: 'e.asked_at', title: 'e.title' }, 'e.id')
      const values: unknown[] = [actorId(work), kind, state, limit + 1]
      const from = after ? `AND ${order.after(after, (value) => `$${values.push(value)}`)}` : ''
      const rows = await work.sql<ExportRecord & Placed>(
        `SELECT ${columns}, ${order.key} FROM journey.evidence_export e
          WHERE e.asked_by = $1 AND ($2::text IS NULL OR e.kind = $2) AND ($3::text IS NULL OR e.state = $3) ${from}
          ORDER BY ${order.by} LIMIT $4`,
        values,
      )
      return order.page(rows, limit, (row) => row)
    },

    begin: (id: string) =>
      work.sql(
        `UPDATE journey.evidence_export SET state = 'running', handled = 0, failure = NULL WHERE id = $1`,
        [id],
      ),

    /** Notes how far it is; false when somebody stopped it. */
    progress: async (id: string, handled: number, total: number): Promise<boolean> => {
      const rows = await work.sql(
        `UPDATE journey.evidence_export SET handled = $2, total = $3 WHERE id = $1 AND state = 'running' RETURNING id`,
        [id, handled, total],
      )
      return rows.length > 0
    },

    end: (id: string, state: ExportState, { failure = null, keepUntil = null }: Partial<ExportRecord> = {}) =>
      work.sql(
        `UPDATE journey.evidence_export SET state = $2, failure = $3, keep_until = $4, finished_at = $5 WHERE id = $1`,
        [id, state, failure, keepUntil, work.now],
      ),

    volumes: (id: string) =>
      work.sql<VolumeRecord>(
        `SELECT ${volumeColumns} FROM journey.evidence_volume v WHERE v.export_id = $1 ORDER BY v.number`,
        [id],
      ),

    addVolume: (id: string, volume: VolumeRecord) =>
      work.sql(
        `INSERT INTO journey.evidence_volume (export_id, number, actions, pieces, pdf_key, pdf_size, pdf_sha256, zip_key, zip_size,
           zip_sha256, manifest_sha256) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          id,
          volume.number,
          volume.actions,
          volume.pieces,
          volume.pdfKey,
          volume.pdfSize,
          volume.pdfSha256,
          volume.zipKey,
          volume.zipSize,
          volume.zipSha256,
          volume.manifestSha256,
        ],
      ),

    dropVolumes: (id: string) => work.sql('DELETE FROM journey.evidence_volume WHERE export_id = $1', [id]),

    /** Exports whose time is over. */
    outdated: () =>
      work.sql<{ id: string }>(
        `SELECT id FROM journey.evidence_export WHERE state = 'done' AND keep_until < $1 ORDER BY keep_until LIMIT 100`,
        [work.now],
      ),
  }
}
