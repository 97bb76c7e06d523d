import { serialOfDate } from '../../text/excel-serial.ts'

/** How a column is written: money takes whole fen, dates YYYY-MM-DD. */
export type ColumnKind = 'text' | 'number' | 'date' | 'money'

export interface WriteColumn {
  header: string
  /** In characters; a Chinese character takes two. */
  width?: number
  kind: ColumnKind
}

/** A value to write; null leaves the cell empty. */
export type WriteValue = string | number | bigint | boolean | null | undefined

/** Rows as values in the order of the columns. */
export type WriteRows = AsyncIterable<readonly WriteValue[]> | Iterable<readonly WriteValue[]>

/** The number format of each kind; '@' keeps long digits and texts such as =1+1 what they are, even when edited. */
export const numberFormats: Record<ColumnKind, string> = {
  text: '@',
  number: 'General',
  date: 'yyyy-mm-dd',
  money: '#,##0.00',
}

/** What is put into the cell of a workbook. */
export function workbookValue(value: WriteValue, kind: ColumnKind): string | number | null {
  if (value === null || value === undefined || value === '') return null
  switch (kind) {
    case 'money':
      return Number(value) / 100
    case 'number':
      return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : String(value)
    case 'date':
      return serialOfDate(String(value))
    default:
      return String(value)
  }
}

/** What is put into a CSV field: numbers as numbers, so that a minus sign is not taken for a formula. */
export function csvValue(value: WriteValue, kind: ColumnKind): string | number | null {
  if (value === null || value === undefined) return null
  if (kind === 'money') return Number(value) / 100
  return kind === 'number' && typeof value !== 'string' ? Number(value) : String(value)
}
