import type { Column } from './model.ts'

/** The columns, those without their order that the API only gives once a filter has narrowed the list. */
export function sortableNow<Row>(
  columns: readonly Column<Row>[],
  asked: Record<string, unknown>,
): Column<Row>[] {
  const isNarrow = (keys: readonly string[]) => keys.some((key) => asked[key] !== undefined)
  return columns.map((column) =>
    column.sort?.within && !isNarrow(column.sort.within) ? { ...column, sort: undefined } : column,
  )
}

/** The order in which a list stands: the one asked for where it can be had, else the usual one. */
export function orderNow<Row>(
  sort: string | undefined,
  usual: string | undefined,
  columns: readonly Column<Row>[],
): string | undefined {
  return sort && columns.some((column) => isBy(column, sort)) ? sort : usual
}

/** The order after a click on the head of a column: first upwards, then the other way round. */
export function nextSort(current: string | undefined, by: string): string {
  return current === by ? `-${by}` : by
}

const isBy = <Row>({ sort }: Column<Row>, word: string) => word === sort?.by || word === `-${sort?.by}`
