import { normalizeText } from '../text/normalize.ts'
import { giveWay } from './give-way.ts'
import type { Cell, Row, Table } from './table.ts'

/** Which column holds which field; plain data, to be kept between preview and import. */
export interface TableMapping<Key extends string = string> {
  /** The last row of the header, from 1; rows above and on it are not data. */
  lastHeaderRow: number
  /** Columns from 0. */
  columns: Partial<Record<Key, number>>
}

/** One row of data. */
export interface MappedRow<Key extends string = string> {
  rowNumber: number
  /** A cell for every mapped field; an empty one has raw null and text ''. */
  cells: Record<Key, Cell>
  /** The whole row as it was read; `originalOf` gives it back as texts. */
  source: Row
}

/** Rows in a batch, with the share of the file read so far, from 0 to 1. */
export interface RowBatch<Key extends string = string> {
  rows: MappedRow<Key>[]
  progress: number
}

const empty: Cell = Object.freeze({ raw: null, text: '' })

/**
 * The data of a table in batches, in order. Rows of which no mapped cell has content of its own are left out, and lines of
 * totals, which people put below a list.
 * Between batches the event loop gets its turn; reading goes no further than the caller asks.
 */
export async function* streamRows<Key extends string>(
  table: Table,
  mapping: TableMapping<Key>,
  { batchRows = 1000, signal }: { batchRows?: number; signal?: AbortSignal } = {},
): AsyncGenerator<RowBatch<Key>, void, undefined> {
  const columns = Object.entries(mapping.columns) as [Key, number][]
  let batch: MappedRow<Key>[] = []
  for await (const { rows, progress } of table.blocks()) {
    signal?.throwIfAborted()
    for (const row of rows) {
      if (row.rowNumber <= mapping.lastHeaderRow || isBlank(row, columns) || isTotal(row)) continue
      batch.push(mapRow(row, columns))
      if (batch.length < batchRows) continue
      yield { rows: batch, progress }
      batch = []
      await giveWay()
    }
  }
  signal?.throwIfAborted()
  if (batch.length > 0) yield { rows: batch, progress: 1 }
}

function isBlank(row: Row, columns: [string, number][]): boolean {
  return columns.every(([, column]) => {
    const cell = row.cells[column]
    return !cell || cell.filled !== undefined || (cell.text === '' && !cell.formula)
  })
}

const total = /^(?:[合总小共] ?计|(?:grand |sub)?total) ?:?$/i

/** Whether the first thing that a row says is that it sums up the others. */
function isTotal({ cells }: Row): boolean {
  const first = cells.find((cell) => cell && cell.text !== '')
  return first !== undefined && total.test(normalizeText(first.text))
}

function mapRow<Key extends string>(row: Row, columns: [Key, number][]): MappedRow<Key> {
  const cells = {} as Record<Key, Cell>
  for (const [key, column] of columns) cells[key] = row.cells[column] ?? empty
  return { rowNumber: row.rowNumber, cells, source: row }
}

/** All cells of a row as a person reads them, to keep with a faulty row; made on demand, as most rows are sound. */
export function originalOf({ source }: MappedRow): string[] {
  return Array.from(source.cells, (cell) => cell?.text ?? '')
}
