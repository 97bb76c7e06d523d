import { giveWay } from '../give-way.ts'
import type { SpreadsheetLimits } from '../limits.ts'
import { spreadsheetRefusals } from '../refusals.ts'
import type { Bytes } from '../source.ts'
import { headOf, type Row, type RowBlock, type Table } from '../table.ts'
import { textCell } from '../xlsx/cell-value.ts'
import { encodingOf, type CsvEncoding } from './encoding.ts'
import { csvRecords } from './records.ts'

const sampleBytes = 64 * 1024

/** Opens a CSV file in UTF-8, UTF-16 or GBK, with any usual delimiter. */
export async function csvTable(bytes: Bytes, limits: SpreadsheetLimits): Promise<Table> {
  const encoding = await encodingOf(bytes)
  const { detectDelimiter } = await import('hucre/csv')
  const sample = new TextDecoder(encoding).decode(await bytes.read(0, sampleBytes))
  const delimiter = detectDelimiter(sample)
  const blocks = () => csvBlocks(bytes, encoding, delimiter, limits)
  return {
    format: 'csv',
    sheet: '',
    otherSheets: [],
    hiddenSheets: [],
    mergedRanges: 0,
    blocks,
    head: (count) => headOf(blocks(), count),
  }
}

async function* csvBlocks(
  bytes: Bytes,
  encoding: CsvEncoding,
  delimiter: string,
  limits: SpreadsheetLimits,
): AsyncGenerator<RowBlock, void, undefined> {
  const decoder = new TextDecoder(encoding)
  const splitter = csvRecords(delimiter, limits)
  const toRows = rowMaker(limits)
  let read = 0
  for await (const chunk of bytes.stream(0, bytes.size)) {
    read += chunk.length
    const rows = toRows(splitter.feed(decoder.decode(chunk, { stream: true })))
    if (rows.length > 0) yield { rows, progress: read / bytes.size }
    await giveWay()
  }
  const last = toRows([...splitter.feed(decoder.decode()), ...splitter.end()])
  if (last.length > 0) yield { rows: last, progress: 1 }
}

function rowMaker(limits: SpreadsheetLimits): (records: string[][]) => Row[] {
  let rowNumber = 0
  let count = 0
  return (records) =>
    records.flatMap((record): Row[] => {
      rowNumber += 1
      const cells = record.map((field) => textCell(withoutGuard(field)))
      const last = cells.findLastIndex((cell) => cell !== undefined)
      if (last === -1) return []
      count += 1
      if (count > limits.rows) throw spreadsheetRefusals.tooManyRows({ limit: limits.rows })
      if (last >= limits.columns)
        throw spreadsheetRefusals.tooManyColumns({ row: rowNumber, limit: limits.columns })
      return [{ rowNumber, cells }]
    })
}

/** Takes away what exports put around a text so that Excel leaves it alone: '=1 and ="0101". */
function withoutGuard(field: string): string {
  if (field.startsWith("'") && /^'[=+\-@\t\r]/.test(field)) return field.slice(1)
  return field.startsWith('="') ? (/^="([^"]*)"$/.exec(field)?.[1] ?? field) : field
}
