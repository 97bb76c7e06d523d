import { refusals as common } from '#platform/errors/index.ts'
import { actorName, type Work } from '#platform/work/index.ts'
import type { ChangeKind } from '../change-notice.ts'

export interface ChangeText {
  kind: ChangeKind
  title: string
  body: string
  establishedOn: string
}

export interface ChangeRow extends ChangeText {
  id: string
  projectId: string
  number: string
  sendBy: string
  lateOn: string | null
  writtenBy: string
  version: number
  changedBy: string | null
}

export const changeColumns = `c.id, c.project_id AS "projectId", c.number, c.kind, c.title, c.body, c.established_on AS "establishedOn",
  c.send_by AS "sendBy", c.late_on AS "lateOn", c.written_by AS "writtenBy", c.version, c.changed_by AS "changedBy"`

/** Changes of planning and design. */
export function changeStore(work: Work) {
  return {
    /** The change, or "not found"; locked where it is going to be changed. */
    byId: async (id: string, { lock = false } = {}): Promise<ChangeRow> => {
      const [row] = await work.sql<ChangeRow>(
        `SELECT ${changeColumns} FROM construction.change c WHERE c.id = $1 ${lock ? 'FOR UPDATE' : ''}`,
        [id],
      )
      if (!row) throw common.notFound()
      return row
    },

    /** The next number of the project: BG-2026-003; two at the same moment take turns. */
    nextNumber: async (projectId: string, year: string): Promise<string> => {
      await work.sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 32))', [projectId])
      const [row] = await work.sql<{ count: number }>(
        `SELECT count(*)::int AS count FROM construction.change WHERE project_id = $1 AND number LIKE $2`,
        [projectId, `BG-${year}-%`],
      )
      return `BG-${year}-${String(row!.count + 1).padStart(3, '0')}`
    },

    add: (row: ChangeText & Pick<ChangeRow, 'id' | 'projectId' | 'number' | 'sendBy'>) =>
      work.sql(
        `INSERT INTO construction.change (id, project_id, number, kind, title, body, established_on, send_by, written_by, changed_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10)`,
        [
          row.id,
          row.projectId,
          row.number,
          row.kind,
          row.title,
          row.body,
          row.establishedOn,
          row.sendBy,
          actorName(work),
          work.now,
        ],
      ),

    rewrite: (id: string, { kind, title, body, establishedOn }: ChangeText, sendBy: string) =>
      work.sql(
        `UPDATE construction.change SET kind = $2, title = $3, body = $4, established_on = $5, send_by = $6, changed_by = $7,
           version = version + 1 WHERE id = $1`,
        [id, kind, title, body, establishedOn, sendBy, actorName(work)],
      ),

    touch: (id: string) =>
      work.sql('UPDATE construction.change SET changed_by = $2, version = version + 1 WHERE id = $1', [
        id,
        actorName(work),
      ]),

    markLate: (id: string, on: string) =>
      work.sql('UPDATE construction.change SET late_on = $2 WHERE id = $1', [id, on]),
  }
}
