import { refusals } from './errors.ts'
import type { ImportKind } from './kind.ts'
import type { ImportRecord } from './store.ts'

/** The kinds that the product offers, by key. */
export type Kinds = ReadonlyMap<string, ImportKind>

export function kindOf(kinds: Kinds, key: string): ImportKind {
  const kind = kinds.get(key)
  if (!kind) throw refusals.unknownKind({ kind: key })
  return kind
}

export function presentKind({ key, label, hint, needsProject, fields }: ImportKind) {
  const shown = fields.map((field) => ({
    key: field.key,
    label: { ...field.label },
    required: field.required,
  }))
  return { key, label, hint, needsProject, fields: shown }
}

export function presentImport(kinds: Kinds, row: ImportRecord) {
  return {
    id: row.id,
    kind: presentKind(kindOf(kinds, row.kind)),
    projectId: row.project_id,
    fileName: row.file_name,
    state: row.state,
    columns: row.columns,
    mapping: row.mapping,
    remarks: row.remarks,
    progress: row.progress,
    totalRows: row.total_rows,
    handledRows: row.handled_rows,
    createdRows: row.created_rows,
    updatedRows: row.updated_rows,
    unchangedRows: row.unchanged_rows,
    faultyRows: row.faulty_rows,
    failure: row.failure,
    createdAt: row.created_at,
    finishedAt: row.finished_at,
  }
}
