import { localDateOf } from '../calendar/index.ts'
import { listed } from '../text/listed.ts'
import type { WriteColumn, WriteValue } from '../spreadsheets/index.ts'
import type { PageOfItems } from './lists.ts'

export interface ExportColumn extends WriteColumn {
  /** Where the value stands in an item: `home.label`. */
  path: string
  words?: Record<string, string>
}

export interface RowsOptions {
  columns: readonly ExportColumn[]
  language: 'zh' | 'en'
  /** In which clocks times are shown. */
  timezone: string
  /** A last line that says who exported. */
  mark: string
  readPage: (after: string | null) => Promise<unknown>
}

/** More than anybody reads; larger sets are taken from a backup. */
export const mostRows = 100_000

/** The items of all pages as rows, then the mark. */
export async function* rowsOf({
  columns,
  language,
  timezone,
  mark,
  readPage,
}: RowsOptions): AsyncGenerator<WriteValue[]> {
  let after: string | null = null
  let count = 0
  do {
    const { items, next } = (await readPage(after)) as PageOfItems
    for (const item of items) yield columns.map((column) => valueOf(item, column, { language, timezone }))
    count += items.length
    after = next
  } while (after && count < mostRows)
  yield []
  yield [mark]
}

function valueOf(
  item: unknown,
  { path, kind, words = {} }: ExportColumn,
  { language, timezone }: Pick<RowsOptions, 'language' | 'timezone'>,
): WriteValue {
  const value = path
    .split('.')
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | null | undefined)?.[name], item)
  if (value === null || value === undefined) return words[''] ?? null
  if (value instanceof Date)
    return kind === 'date' ? localDateOf(value, timezone) : localTime(value, timezone)
  if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
    return listed(
      value.map((one) => words[one] ?? one),
      language,
    )
  if (typeof value === 'object') return JSON.stringify(value)
  const text = words[String(value)]
  return text ?? (value as WriteValue)
}

const localTime = (instant: Date, timeZone: string) =>
  instant.toLocaleString('sv-SE', { timeZone }).slice(0, 16)
