/** What stands in a cell. */
export interface Cell {
  /** As stored: a text, a number (dates are serials of the 1900 system), true or false, or null. */
  raw: string | number | boolean | null
  /** As a person reads it, trimmed: dates as YYYY-MM-DD, times as HH:mm, numbers in plain digits. */
  text: string
  /** The value was computed by a formula when the file was last saved; null when it never was. */
  formula?: true
  /** The cell shows an error such as #REF!. */
  error?: true
  /** Empty itself and part of a merged range: the value is that of the range, from the left or from above. */
  filled?: 'right' | 'down'
}

/** One row that has content; `cells` has gaps where cells are empty. */
export interface Row {
  /** From 1, as the person sees it. */
  rowNumber: number
  cells: (Cell | undefined)[]
  /** Hidden by hand or by a filter; read all the same. */
  hidden?: true
}

/** A piece of a table as it is read, with the share read so far, from 0 to 1. */
export interface RowBlock {
  rows: Row[]
  progress: number
}

/** An opened table. It holds no file open between readings and can be read again and again. */
export interface Table {
  format: 'xlsx' | 'csv'
  /** Name of the sheet; empty for CSV. */
  sheet: string
  /** Other visible sheets, which are not read. */
  otherSheets: string[]
  /** Hidden sheets, which are never read. */
  hiddenSheets: string[]
  /** Merged ranges of the sheet. */
  mergedRanges: number
  /** All rows that have content, in order. */
  blocks: () => AsyncIterable<RowBlock>
  /** The first rows, at most `count`. */
  head: (count: number) => Promise<Row[]>
}

/** The first rows of a table read in blocks. */
export async function headOf(blocks: AsyncIterable<RowBlock>, count: number): Promise<Row[]> {
  const head: Row[] = []
  for await (const { rows } of blocks) {
    head.push(...rows.slice(0, count - head.length))
    if (head.length >= count) break
  }
  return head
}
