import type { SealedLine } from './lines.ts'

/** A line as the table holds it now. */
export interface PresentLine extends SealedLine {
  at: Date
  action: string | null
  subject: string
}

/** The first difference between what was sealed and what is there. */
export type Difference<Line extends SealedLine = PresentLine> =
  | { kind: 'altered' | 'added'; line: Line }
  /** The line itself is gone; its neighbours tell when it was written. */
  | { kind: 'missing'; id: number; before: Line | null; after: Line | null }

/** Compares two lists in the same order. */
export function compareLines<Line extends SealedLine>(
  sealed: readonly SealedLine[],
  present: readonly Line[],
): Difference<Line> | null {
  const known = new Set(sealed.map(({ id }) => id))
  const added = present.find(({ id }) => !known.has(id))
  const there = new Map(present.map((line) => [line.id, line]))
  for (const [index, { id, hash }] of sealed.entries()) {
    const line = there.get(id)
    if (!line)
      return {
        kind: 'missing',
        id,
        before: nearest(sealed.slice(0, index).toReversed(), there),
        after: nearest(sealed.slice(index + 1), there),
      }
    if (line.hash !== hash) return { kind: 'altered', line }
  }
  return added ? { kind: 'added', line: added } : null
}

function nearest<Line extends SealedLine>(
  candidates: readonly SealedLine[],
  there: ReadonlyMap<number, Line>,
): Line | null {
  const found = candidates.find(({ id }) => there.has(id))
  return found ? there.get(found.id)! : null
}
