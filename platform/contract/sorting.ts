import Type from 'typebox'
import { refusals } from '../errors/index.ts'
import { pageKey, readPageKey, toPage } from './page-key.ts'
import { OneOf } from './schemas.ts'

/** The order of a list: a word, or with `-` in front the same order the other way round. */
export type Sort<Word extends string> = Word | `-${Word}`

/** In the query of a list: the orders that it can be had in. */
export const Sorting = <const Words extends readonly string[]>(words: Words) =>
  Type.Optional(
    OneOf<readonly Sort<Words[number]>[]>([
      ...words,
      ...words.map((word: Words[number]) => `-${word}` as const),
    ]),
  )

/** What a word sorts by: SQL expressions never null, or one that may be empty: such rows come last both ways. */
export type OrderColumns = string | readonly string[] | { filled: string; ties?: readonly string[] }

/** A row that was read with `order.key` among its columns. */
export interface Placed {
  pageKey: string
}

/** An order of a list that is paged by key. */
export interface ListOrder {
  /** What follows ORDER BY. */
  by: string
  /** A column of every row: its place in the order, exactly as the database has it. */
  key: string
  /** The values in the key of a page; the key of another order is refused. */
  read: (key: string) => (string | number | null)[]
  /** The condition for what follows the key of a page; `place` takes a value and returns where it stands: `$3`. */
  after: (key: string, place: (value: unknown) => string) => string
  /** Cuts one row too many off a page and names the key of the next; `placeOf` where the rows tell their place themselves. */
  page: <Row extends Partial<Placed>, Item>(
    rows: readonly Row[],
    limit: number,
    present: (row: Row) => Item,
    placeOf?: (row: Row) => unknown[],
  ) => { items: Item[]; next: string | null }
}

/** The order that a word names; `last` is unique, so that no two rows share a place. */
export function orderBy<Word extends string>(
  sort: Sort<Word>,
  orders: Record<Word, OrderColumns>,
  last: string,
): ListOrder {
  const isDescending = sort.startsWith('-')
  const { filled, ties } = shapeOf(orders[(isDescending ? sort.slice(1) : sort) as Word])
  const firm = [...new Set([...ties, last])]
  const direction = isDescending ? 'DESC' : 'ASC'
  const beyond = (expressions: readonly string[], places: readonly string[]) =>
    `(${expressions.join(', ')}) ${isDescending ? '<' : '>'} (${places.join(', ')})`
  const read = (key: string) => {
    const [word, ...values] = readPageKey(key, firm.length + (filled ? 2 : 1))
    if (word !== sort) throw refusals.malformed({ field: 'after' })
    return values
  }
  return {
    by: [
      ...(filled ? [`${filled} ${direction} NULLS LAST`] : []),
      ...firm.map((one) => `${one} ${direction}`),
    ].join(', '),
    key: `json_build_array(${[...(filled ? [filled] : []), ...firm].map((one) => `(${one})::text`).join(', ')})::text AS "pageKey"`,
    read,
    after: (key, place) => {
      const values = read(key)
      if (!filled) return beyond(firm, values.map(place))
      const [value, ...others] = values
      if (value === null) return `${filled} IS NULL AND ${beyond(firm, others.map(place))}`
      return `(${beyond([filled, ...firm], values.map(place))} OR ${filled} IS NULL)`
    },
    page: (rows, limit, present, placeOf = ({ pageKey: place }) => JSON.parse(place!) as unknown[]) =>
      toPage(rows, limit, (row) => pageKey(sort, ...(placeOf(row) as (string | Date | null)[])), present),
  }
}

function shapeOf(columns: OrderColumns): { filled?: string; ties: readonly string[] } {
  if (typeof columns === 'string') return { ties: [columns] }
  return 'filled' in columns ? { ties: [], ...columns } : { ties: columns }
}
