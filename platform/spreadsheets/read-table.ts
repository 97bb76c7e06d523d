import { csvTable } from './csv/csv-table.ts'
import { defaultLimits, type SpreadsheetLimits } from './limits.ts'
import { recognize } from './recognize.ts'
import { bytesOf, type SpreadsheetSource } from './source.ts'
import type { Table } from './table.ts'
import { sheetTable } from './xlsx/sheet-table.ts'

export interface ReadTableOptions {
  /** Name of the sheet; the first visible one otherwise. Hidden sheets are never read. */
  sheet?: string
  limits?: Partial<SpreadsheetLimits>
}

/**
 * Opens a table from .xlsx or CSV, told apart by content and not by name. Nothing of the rows is kept in memory;
 * throws a refusal (`spreadsheetRefusals`) for a file that cannot or must not be read.
 */
export async function readTable(source: SpreadsheetSource, options: ReadTableOptions = {}): Promise<Table> {
  const limits = { ...defaultLimits, ...options.limits }
  const bytes = await bytesOf(source, limits)
  return (await recognize(bytes)) === 'xlsx'
    ? sheetTable(bytes, limits, options.sheet)
    : csvTable(bytes, limits)
}
