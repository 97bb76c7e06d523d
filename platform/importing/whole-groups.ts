import type { ImportRow } from './kind.ts'

/** Rows that belong together but never end are handled in parts of this size after all. */
const mostHeld = 2000

/**
 * The rows that can be handled now, and those to hold back until it is known whether the next rows belong to them, so
 * that a merged cell over several rows is never cut by the end of a batch.
 */
export function splitWhole<Row extends ImportRow>(
  rows: readonly Row[],
  continues: ((row: Row) => boolean) | undefined,
): { whole: readonly Row[]; held: readonly Row[] } {
  if (!continues) return { whole: rows, held: [] }
  const last = Math.max(
    0,
    rows.findLastIndex((row) => !continues(row)),
  )
  return rows.length - last > mostHeld
    ? { whole: rows, held: [] }
    : { whole: rows.slice(0, last), held: rows.slice(last) }
}
