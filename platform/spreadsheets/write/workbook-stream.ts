import { Readable } from 'node:stream'
import { startTurn } from '../give-way.ts'
import { numberFormats, workbookValue, type WriteColumn, type WriteValue } from './columns.ts'

/** A row on its way into a workbook; `marked` columns (from 0) are shown as faulty. */
export interface OutgoingRow {
  values: readonly WriteValue[]
  marked?: ReadonlySet<number>
}

const headerStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EDF1F5' } },
} as const
const markedStyle = { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFE2D9' } } } as const

/** A workbook of one sheet as a stream of bytes, with a frozen header; rows are pulled only as bytes are read. */
export function workbookStream(
  sheetName: string,
  columns: readonly WriteColumn[],
  rows: AsyncIterable<OutgoingRow>,
): Readable {
  // The writer asks for a column's style when it writes a cell, which is before it pulls the next row.
  let current: OutgoingRow | 'header' = 'header'
  const plain = columns.map(({ kind }) => ({ numFmt: numberFormats[kind] }))
  const marked = columns.map(({ kind }) => ({ numFmt: numberFormats[kind], ...markedStyle }))
  const styled = columns.map(({ header, width }, index) => ({
    header,
    width: width ?? defaultWidth(header),
    get style() {
      if (current === 'header') return headerStyle
      return current.marked?.has(index) ? marked[index]! : plain[index]!
    },
  }))
  async function* values() {
    const turn = startTurn()
    for await (const row of rows) {
      if (turn.isOver()) await turn.next()
      current = row
      yield columns.map(({ kind }, index) => workbookValue(row.values[index], kind))
    }
  }
  async function* bytes() {
    const { writeXlsxStream } = await import('hucre/xlsx')
    const sheet = { name: safeSheetName(sheetName), columns: styled, freezePane: { rows: 1 } }
    yield* writeXlsxStream(values(), sheet)
  }
  return Readable.from(bytes(), { objectMode: false })
}

/** A name that Excel accepts: at most 31 characters, none of []:*?/\ and no apostrophe at an end. */
function safeSheetName(name: string): string {
  return (
    name
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, 31) || 'Sheet1'
  )
}

function defaultWidth(header: string): number {
  const width = [...header].reduce((sum, character) => sum + (character > '\u2E80' ? 2 : 1), 0)
  return Math.min(40, Math.max(12, width + 4))
}
