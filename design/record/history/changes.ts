import type { HistoryLine } from '#platform/history/line.ts'

/** One field of a line: what it was and what it is, or what was noted. */
export interface FieldChange {
  field: string
  /** Missing where nothing stood before: notes, removed rows. */
  was?: unknown
  is: unknown
}

/** Columns that follow from others or from the change itself, and tell a reader nothing. */
const silent =
  /^(id|version|created_at|changed_at|changed_by|search_\w+|sort_name|\w+_index|grams|by_\w+|project_ids)$/

/** Whose id it is stands beside it: `decided_by_id` with `decided_by`. */
const isToldByName = (field: string, changes: object): boolean =>
  field.endsWith('_id') && field.slice(0, -'_id'.length) in changes

/** What a line says field by field, without what only the database cares about. */
export function changesOf({ change, changes }: Pick<HistoryLine, 'change' | 'changes'>): FieldChange[] {
  return Object.entries(changes ?? {})
    .filter(([field, value]) => !silent.test(field) && value !== null && !isToldByName(field, changes!))
    .map(([field, value]) =>
      change === 'update' && Array.isArray(value) && value.length === 2
        ? { field, was: value[0] as unknown, is: value[1] as unknown }
        : { field, is: value },
    )
}
