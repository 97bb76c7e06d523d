import type { ImportRow } from '#platform/importing/kind.ts'
import type { CaseField, CaseLine } from './case-row.ts'

/** The lines of one number: the first tells of the case, the others of what followed. */
export interface JoinedLines {
  number: string
  first: CaseLine
  further: CaseLine[]
}

/** Whether the line only tells what followed: its number is merged over several lines or left empty, or the first words are. */
export function goesOn({ cells }: Pick<ImportRow, 'cells'>): boolean {
  const isHistory = Boolean(cells.entryText?.text)
  return cells.number?.filled === 'down' || (isHistory && !(cells.number?.text && cells.body?.text))
}

/** Lines of one number stand together, wherever they are in the part of the list. */
export function joinLines(rows: readonly ImportRow[]): JoinedLines[] {
  const byNumber = new Map<string, JoinedLines>()
  let last: JoinedLines | undefined
  for (const row of rows) {
    const line = lineOf(row)
    const number = String(line.number ?? '').trim()
    const standing = number ? byNumber.get(number) : goesOn(row) ? last : undefined
    if (standing) standing.further.push(asHistory(line, standing.first))
    else {
      last = { number, first: line, further: [] }
      // Lines without a number are each refused on their own.
      byNumber.set(number || `line ${row.rowNumber}`, last)
    }
    last = standing ?? last
  }
  return [...byNumber.values()]
}

/** A further line that tells something new in the column of the first words is history too. */
export const asHistory = (line: CaseLine, first?: CaseLine): CaseLine =>
  line.entryText || !line.body || line.body === first?.body
    ? line
    : { ...line, entryText: line.body, entryAt: line.entryAt || line.openedAt }

function lineOf({ rowNumber, cells }: ImportRow): CaseLine {
  const given = Object.entries(cells).map(([key, { raw, text }]) => [
    key,
    isMoment(key as CaseField) && typeof raw === 'number' ? raw : text || null,
  ])
  return { row: rowNumber, ...Object.fromEntries(given) }
}

const isMoment = (key: CaseField) => key.endsWith('At')
