import { fullHeadingForm, headingForm, namesOf, type Field } from './fields.ts'
import { joinHeadings, type Heading } from './headings.ts'
import type { Cell, Row } from './table.ts'

/** Where the header of a table stands and what it says. */
export interface Header {
  /** First and last row of the header, from 1; the data begin below. */
  firstRow: number
  lastRow: number
  headings: Heading[]
}

const longestHeading = 40
const mostHeaderRows = 4
// A heading that a field of the import knows says more than any look of the row.
const weightOfKnown = 3

/**
 * Finds the header among the first rows of a table: below titles and remarks, over one or several rows. The fields
 * that the import looks for make it surer. Null when no row looks like a header.
 */
export function findHeader(rows: readonly Row[], fields: readonly Field[] = []): Header | null {
  const names = new Set(fields.flatMap(namesOf))
  const scores = rows.map((row) => scoreOf(row, names))
  const best = Math.max(0, ...scores)
  const width = Math.max(0, ...rows.map((row) => ownCells(row).length))
  if (best < 2 && width > 1) return null
  const first = scores.findIndex((score) => score > 0 && score >= best * 0.6)
  if (first === -1) return null
  const last = lastHeaderRow(rows, first)
  const headerRows = rows.slice(first, last + 1)
  return {
    firstRow: headerRows[0]!.rowNumber,
    lastRow: headerRows.at(-1)!.rowNumber,
    headings: joinHeadings(headerRows),
  }
}

/** The more cells look like headings and the fewer like data, the higher. */
function scoreOf(row: Row, names: Set<string>): number {
  let score = 0
  for (const cell of ownCells(row)) {
    if (isKnown(cell, names)) score += weightOfKnown
    else score += looksLikeHeading(cell) ? 1 : -1
  }
  return score
}

function isKnown({ text }: Cell, names: Set<string>): boolean {
  return names.has(fullHeadingForm(text)) || names.has(headingForm(text))
}

function looksLikeHeading({ raw, text }: Cell): boolean {
  return (
    typeof raw === 'string' && text.length <= longestHeading && /\p{L}/u.test(text) && !/\d{4,}/.test(text)
  )
}

/** Cells with content of their own; the rest of a merged range does not count. */
function ownCells(row: Row): Cell[] {
  return row.cells.filter((cell): cell is Cell => cell !== undefined && !cell.filled && cell.text !== '')
}

function lastHeaderRow(rows: readonly Row[], first: number): number {
  let last = first
  while (last - first + 1 < mostHeaderRows && continuesHeader(rows[last]!, rows[last + 1])) last += 1
  return last
}

/**
 * A row below belongs to the header when a merged heading reaches into it, or when it names the parts of a group
 * that stands above them, merged or followed by blanks, while other columns leave it blank.
 */
function continuesHeader(above: Row, below: Row | undefined): boolean {
  if (!below || below.rowNumber !== above.rowNumber + 1 || !ownCells(below).every(looksLikeHeading))
    return false
  const reachesDown = below.cells.some(
    (cell, column) => cell?.filled === 'down' && above.cells[column] !== undefined,
  )
  if (reachesDown) return true
  const width = Math.max(above.cells.length, below.cells.length)
  const columns = Array.from({ length: width }, (_, column) => ({
    over: above.cells[column],
    under: below.cells[column],
  }))
  const named = columns.some(({ over, under }) => under && (!over || over.filled === 'right'))
  const blank = columns.some(({ over, under }) => over && !over.filled && !under)
  return named && blank
}
