import type { SpreadsheetLimits } from '../limits.ts'
import { spreadsheetRefusals } from '../refusals.ts'
import type { Bytes } from '../source.ts'
import type { Cell, Row } from '../table.ts'
import type { ZipEntry } from '../zip/directory.ts'
import { unpack } from '../zip/unpack.ts'
import { columnOf } from './sheet-scanner.ts'

/** Merged cells; rows from 1, columns from 0, both ends included. */
export interface MergedRange {
  firstRow: number
  lastRow: number
  firstColumn: number
  lastColumn: number
}

const marker = 'mergeCell'
const element = /<(?:\w+:)?mergeCell\s[^>]*?ref=["']([A-Z]+)(\d+):([A-Z]+)(\d+)["']/g
const longestElement = 256
const maxRanges = 100_000

/**
 * The merged ranges of a sheet in the order of their rows. They stand behind all rows in the file, so they take a
 * pass of their own, which also proves that the part unpacks to no more than it declares.
 */
export async function readMergedRanges(
  bytes: Bytes,
  entry: ZipEntry,
  limits: SpreadsheetLimits,
): Promise<MergedRange[]> {
  const ranges: MergedRange[] = []
  let found = false
  let rest = ''
  for await (const chunk of unpack(bytes, entry)) {
    const start = rest + chunk.toString('latin1', 0, longestElement)
    found ||= chunk.includes(marker) || start.includes(marker)
    if (!found) {
      rest = chunk.toString('latin1', Math.max(0, chunk.length - longestElement))
      continue
    }
    const text = rest + chunk.toString('latin1')
    let seen = Math.max(0, text.length - longestElement)
    for (const match of text.matchAll(element)) {
      ranges.push(rangeOf(match, limits))
      seen = Math.max(seen, match.index + match[0].length)
    }
    if (ranges.length > maxRanges) throw spreadsheetRefusals.damaged()
    rest = text.slice(seen)
  }
  return ranges.toSorted((one, two) => one.firstRow - two.firstRow)
}

/** Puts the value of each merged range into its empty cells, row by row from the top; rows must come in order. */
export function mergeFiller(ranges: MergedRange[], limits: SpreadsheetLimits): (row: Row) => void {
  let next = 0
  let active: { range: MergedRange; value: Cell }[] = []

  return (row) => {
    active = active.filter(({ range }) => range.lastRow >= row.rowNumber)
    while (next < ranges.length && ranges[next]!.firstRow <= row.rowNumber) {
      const range = ranges[next]!
      const value = range.firstRow === row.rowNumber ? row.cells[range.firstColumn] : undefined
      if (value) active.push({ range, value })
      next += 1
    }
    // Ranges never overlap, so a row meets no more of them than it has columns.
    if (active.length > limits.columns) throw spreadsheetRefusals.damaged()
    for (const { range, value } of active) {
      const filled = range.firstRow === row.rowNumber ? 'right' : 'down'
      for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
        if (!row.cells[column]) row.cells[column] = { ...value, filled }
      }
    }
  }
}

function rangeOf([, left, top, right, bottom]: RegExpMatchArray, limits: SpreadsheetLimits): MergedRange {
  return {
    firstRow: Number(top),
    lastRow: Number(bottom),
    firstColumn: columnOf(left!),
    lastColumn: Math.min(columnOf(right!), limits.columns - 1),
  }
}
