export type { Field } from './fields.ts'
export { findHeader, type Header } from './find-header.ts'
export type { Heading } from './headings.ts'
export { defaultLimits, type SpreadsheetLimits } from './limits.ts'
export { matchColumns, type ColumnMatch, type ColumnMatches } from './match-columns.ts'
export { readTable, type ReadTableOptions } from './read-table.ts'
export { isSpreadsheetRefusal, spreadsheetRefusals } from './refusals.ts'
export type { SpreadsheetSource } from './source.ts'
export { originalOf, streamRows, type MappedRow, type RowBatch, type TableMapping } from './stream-rows.ts'
export type { Cell, Row, RowBlock, Table } from './table.ts'
export type { ColumnKind, WriteColumn, WriteRows, WriteValue } from './write/columns.ts'
export { csvStream, writeCsv, type CsvToWrite } from './write/write-csv.ts'
export {
  faultyRowsStream,
  writeFaultyRows,
  type FaultyRow,
  type FaultyRowsToWrite,
  type RowProblem,
} from './write/write-faulty-rows.ts'
export { tableStream, writeTable, type TableToWrite, type WriteTarget } from './write/write-table.ts'
