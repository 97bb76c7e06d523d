import { Readable } from 'node:stream'
import { startTurn } from '../give-way.ts'
import { csvValue, type WriteColumn, type WriteRows } from './columns.ts'
import { writeTo, type WriteTarget } from './write-table.ts'

/** A CSV file to write. */
export interface CsvToWrite {
  columns: readonly WriteColumn[]
  rows: WriteRows
}

/**
 * A CSV file as a stream: UTF-8 with byte order mark, so that Excel reads Chinese; a text that Excel would take for a
 * formula gets an apostrophe in front, which `readTable` takes away again.
 */
export function csvStream({ columns, rows }: CsvToWrite): Readable {
  async function* values() {
    const turn = startTurn()
    for await (const row of rows) {
      if (turn.isOver()) await turn.next()
      yield columns.map(({ kind }, index) => csvValue(row[index], kind))
    }
  }
  const headers = columns.map(({ header }) => header)
  async function* bytes() {
    const { writeCsvStream } = await import('hucre/csv')
    yield* writeCsvStream(values(), { headers, bom: true, escapeFormulae: true })
  }
  return Readable.from(bytes(), { objectMode: false })
}

/** Writes a CSV file row by row. */
export async function writeCsv(target: WriteTarget, csv: CsvToWrite): Promise<void> {
  await writeTo(target, csvStream(csv))
}
