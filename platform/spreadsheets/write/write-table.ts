import { createWriteStream } from 'node:fs'
import type { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { WriteColumn, WriteRows } from './columns.ts'
import { workbookStream, type OutgoingRow } from './workbook-stream.ts'

/** A table to write. */
export interface TableToWrite {
  sheetName: string
  columns: readonly WriteColumn[]
  rows: WriteRows
}

/** Where a file goes: a stream, or a path. */
export type WriteTarget = Writable | string

/** A .xlsx file as a stream of bytes, for an HTTP reply; memory does not grow with the rows. */
export function tableStream({ sheetName, columns, rows }: TableToWrite): Readable {
  return workbookStream(sheetName, columns, outgoing(rows))
}

/**
 * Writes a .xlsx file, row by row as they come: frozen header, texts as text (never formulas), dates and money as
 * numbers with a format. Beyond 1,048,576 rows it goes on in a second sheet.
 */
export async function writeTable(target: WriteTarget, table: TableToWrite): Promise<void> {
  await writeTo(target, tableStream(table))
}

/** Sends a stream to its target to the end. */
export async function writeTo(target: WriteTarget, stream: Readable): Promise<void> {
  await pipeline(stream, typeof target === 'string' ? createWriteStream(target) : target)
}

async function* outgoing(rows: WriteRows): AsyncGenerator<OutgoingRow> {
  for await (const values of rows) yield { values }
}
