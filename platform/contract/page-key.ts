import { refusals } from '../errors/index.ts'

/** Packs the sort values of the last row into an opaque key. */
export function pageKey(...values: (string | number | Date | null)[]): string {
  const plain = values.map((value) => (value instanceof Date ? value.toISOString() : value))
  return Buffer.from(JSON.stringify(plain)).toString('base64url')
}

/** The values of a page key; a key that is not ours is refused. */
export function readPageKey(key: string, length: number): (string | number | null)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(key, 'base64url').toString())
    if (Array.isArray(values) && values.length === length) return values as (string | number | null)[]
  } catch {
    // Falls through to the refusal.
  }
  throw refusals.malformed({ field: 'after' })
}

/** Cuts one row too many off a page and names the key of the next. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => string,
  present: (row: Row) => Item,
): { items: Item[]; next: string | null } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { items: shown.map(present), next: rows.length > limit && last ? keyOf(last) : null }
}
