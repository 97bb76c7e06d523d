import type { Row } from './table.ts'

/** One column's heading. */
export interface Heading {
  /** From 0. */
  column: number
  /** Unique within the header; parts of several rows are joined with " / ". */
  text: string
  /** From the topmost row down, without repetitions. */
  parts: string[]
}

/** One heading per column from the rows of a header; a group is carried over the blanks to its right. */
export function joinHeadings(rows: readonly Row[]): Heading[] {
  const width = Math.max(0, ...rows.map((row) => row.cells.length))
  const headings: Heading[] = []
  const taken = new Map<string, number>()
  for (let column = 0; column < width; column += 1) {
    const parts = partsOf(rows, column)
    if (parts.length === 0) continue
    const text = parts.join(' / ')
    const times = (taken.get(text) ?? 0) + 1
    taken.set(text, times)
    headings.push({ column, text: times > 1 ? `${text} (${times})` : text, parts })
  }
  return headings
}

function partsOf(rows: readonly Row[], column: number): string[] {
  const parts: string[] = []
  for (const [index, row] of rows.entries()) {
    const text = oneLine(row.cells[column]?.text) || groupOver(rows, index, column)
    if (text !== '' && text !== parts.at(-1)) parts.push(text)
  }
  return parts
}

/** The nearest heading to the left, when the rows below name parts here and so make it a group. */
function groupOver(rows: readonly Row[], index: number, column: number): string {
  const below = rows.slice(index + 1)
  if (!below.some((row) => row.cells[column])) return ''
  for (let left = column - 1; left >= 0; left -= 1) {
    const text = oneLine(rows[index]!.cells[left]?.text)
    if (text !== '') return below.some((row) => row.cells[left]) ? text : ''
  }
  return ''
}

function oneLine(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim()
}
