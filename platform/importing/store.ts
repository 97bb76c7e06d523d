import { refusals as common } from '../errors/index.ts'
import type { Work } from '../work/index.ts'
import type { ImportState } from './import-state.ts'
import type { RowResult } from './kind.ts'

export interface Column {
  index: number
  heading: string
  samples: string[]
}
export type Mapping = Record<string, number>
export interface ImportRecord {
  id: string
  kind: string
  project_id: string | null
  file_name: string
  storage_key: string
  columns: Column[]
  header_row: number
  remarks: { zh: string; en: string }[]
  mapping: Mapping
  state: ImportState
  progress: number
  total_rows: number | null
  handled_rows: number
  created_rows: number
  updated_rows: number
  unchanged_rows: number
  faulty_rows: number
  failure: string | null
  staff_id: string
  created_at: Date
  finished_at: Date | null
}

export function importStore(work: Work) {
  const one = async (text: string, values: unknown[]) => {
    const [row] = await work.sql<ImportRecord>(text, values)
    if (!row) throw common.notFound()
    return row
  }
  return {
    add: (
      row: Omit<
        ImportRecord,
        | 'progress'
        | 'total_rows'
        | 'handled_rows'
        | 'created_rows'
        | 'updated_rows'
        | 'unchanged_rows'
        | 'faulty_rows'
        | 'failure'
        | 'finished_at'
        | 'state'
        | 'created_at'
      >,
    ) =>
      one(
        `INSERT INTO platform.import (id, kind, project_id, file_name, storage_key, columns, header_row, remarks, mapping, state, staff_id, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'mapping', $10, $11) RETURNING *`,
        [
          row.id,
          row.kind,
          row.project_id,
          row.file_name,
          row.storage_key,
          JSON.stringify(row.columns),
          row.header_row,
          JSON.stringify(row.remarks),
          JSON.stringify(row.mapping),
          row.staff_id,
          work.now,
        ],
      ),
    byId: (id: string) => one('SELECT * FROM platform.import WHERE id = $1', [id]),
    locked: (id: string) => one('SELECT * FROM platform.import WHERE id = $1 FOR UPDATE', [id]),
    /** Begins a pass over the rows: the counts start anew. */
    enter: (id: string, state: ImportState, mapping: Mapping) =>
      one(
        `UPDATE platform.import SET state = $2, mapping = $3, progress = 0, handled_rows = 0, created_rows = 0, updated_rows = 0,
           unchanged_rows = 0, faulty_rows = 0, failure = NULL WHERE id = $1 RETURNING *`,
        [id, state, JSON.stringify(mapping)],
      ),
    finish: (id: string, state: ImportState, failure: string | null = null) =>
      one(
        `UPDATE platform.import SET state = $2, failure = $3, finished_at = $4,
           total_rows = CASE WHEN $2 IN ('checked', 'done') THEN handled_rows ELSE total_rows END
          WHERE id = $1 RETURNING *`,
        [id, state, failure, work.now],
      ),
    /** Adds a batch to the counts; the state returned tells whether somebody cancelled meanwhile. */
    count: (id: string, results: readonly RowResult[], progress: number) => {
      const of = (outcome: RowResult['outcome']) =>
        results.filter((result) => result.outcome === outcome).length
      return one(
        `UPDATE platform.import SET progress = $7, handled_rows = handled_rows + $2, created_rows = created_rows + $3, updated_rows = updated_rows + $4,
           unchanged_rows = unchanged_rows + $5, faulty_rows = faulty_rows + $6 WHERE id = $1 RETURNING *`,
        [id, results.length, of('created'), of('updated'), of('unchanged'), of('faulty'), progress],
      )
    },
    dropProblems: (id: string) => work.sql('DELETE FROM platform.import_problem WHERE import_id = $1', [id]),
    addProblems: (
      id: string,
      problems: readonly {
        row_number: number
        field: string
        heading: string | null
        zh: string
        en: string
      }[],
    ) =>
      work.sql(
        `INSERT INTO platform.import_problem (import_id, row_number, field, heading, zh, en)
         SELECT $1, p.row_number, p.field, p.heading, p.zh, p.en FROM jsonb_to_recordset($2) AS
           p(row_number integer, field text, heading text, zh text, en text) ON CONFLICT DO NOTHING`,
        [id, JSON.stringify(problems)],
      ),
    problems: (id: string, after: number, afterField: string, limit: number) =>
      work.sql<{ row_number: number; field: string; heading: string | null; zh: string; en: string }>(
        `SELECT row_number, field, heading, zh, en FROM platform.import_problem
          WHERE import_id = $1 AND (row_number, field) > ($2, $3) ORDER BY row_number, field LIMIT $4`,
        [id, after, afterField, limit + 1],
      ),
    /** Heading → field (null: left out) as this person chose before. */
    rememberedHeadings: async (kind: string, staffId: string) => {
      const [row] = await work.sql<{ headings: Record<string, string | null> }>(
        'SELECT headings FROM platform.import_mapping WHERE kind = $1 AND staff_id = $2',
        [kind, staffId],
      )
      return row?.headings ?? {}
    },
    rememberHeadings: (kind: string, staffId: string, headings: Record<string, string | null>) =>
      work.sql(
        `INSERT INTO platform.import_mapping (kind, staff_id, headings, used_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (kind, staff_id) DO UPDATE SET headings = import_mapping.headings || EXCLUDED.headings, used_at = EXCLUDED.used_at`,
        [kind, staffId, JSON.stringify(headings), work.now],
      ),
  }
}
