import { projectZone } from '#design/plain/time-words.ts'
import type { AuditLine } from '../api.ts'

/** One field of an audit line: what it was and what it is, or what was noted. */
export interface FieldChange {
  field: string
  /** Missing where nothing stood before: notes, removed rows. */
  was?: unknown
  is: unknown
}

/** Columns that follow from others or from the change itself, and tell a reader nothing. */
const silent =
  /^(id|version|created_at|changed_at|changed_by|search_\w+|sort_name|\w+_index|grams|by_\w+|project_ids)$/

/** What a line says field by field, without what only the database cares about. */
export function changesOf({ change, changes }: Pick<AuditLine, 'change' | 'changes'>): FieldChange[] {
  return Object.entries(changes ?? {})
    .filter(([field, value]) => !silent.test(field) && value !== null)
    .map(([field, value]) =>
      change === 'update' && Array.isArray(value) && value.length === 2
        ? { field, was: value[0] as unknown, is: value[1] as unknown }
        : { field, is: value },
    )
}

export interface ValueWords {
  nothing: string
  hidden: string
  yes: string
  no: string
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/
/** Swedish writes dates as the rest of the log does: 2026-11-20 01:57:03. */
const dateAndTime = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: projectZone,
})
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-/

/** A logged value as people read it; ids are cut to what tells them apart. */
export function valueWords(value: unknown, words: ValueWords): string {
  if (value === null || value === undefined || value === '') return words.nothing
  if (value === '***') return words.hidden
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (Array.isArray(value))
    return value.length === 0 ? words.nothing : value.map((item) => valueWords(item, words)).join('、')
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, item]) => `${key}: ${valueWords(item, words)}`)
      .join('；')
  const text = String(value)
  if (instant.test(text)) return dateAndTime.format(new Date(text))
  return uuid.test(text) ? `…${text.slice(-6)}` : text
}
