import { DateText, RelativeTime } from '../plain/relative-time.tsx'
import type { Column } from './model.ts'

/** The fields of a row that hold such a value, or none. */
type FieldOf<Row, Value> = {
  [Key in keyof Row & string]: Row[Key] extends Value | null | undefined ? Key : never
}[keyof Row & string]

type Over<Row> = Partial<Omit<Column<Row>, 'title' | 'render'>>

const at = <Row, Value>(row: Row, field: FieldOf<Row, Value>) =>
  row[field] as Row[keyof Row] & (Value | null | undefined)

/** A column of words, shown and exported as they stand in the row. */
export function textColumn<Row>(
  field: FieldOf<Row, string>,
  title: string,
  over: Over<Row> = {},
): Column<Row> {
  return {
    key: field,
    title,
    exported: { path: field },
    render: (row) => at<Row, string>(row, field),
    ...over,
  }
}

/** A column of figures, which stand below one another. */
export function numberColumn<Row>(
  field: FieldOf<Row, number>,
  title: string,
  over: Over<Row> = {},
): Column<Row> {
  return {
    key: field,
    title,
    align: 'right',
    exported: { path: field, kind: 'number' },
    render: (row) => at<Row, number>(row, field),
    ...over,
  }
}

/** A column of days. */
export function dateColumn<Row>(
  field: FieldOf<Row, string>,
  title: string,
  over: Over<Row> = {},
): Column<Row> {
  return {
    key: field,
    title,
    width: 120,
    exported: { path: field, kind: 'date' },
    render: (row) => {
      const date = at<Row, string>(row, field)
      return date && <DateText date={date} />
    },
    ...over,
  }
}

/** A column of moments, said as people say them. */
export function timeColumn<Row>(
  field: FieldOf<Row, string>,
  title: string,
  over: Over<Row> = {},
): Column<Row> {
  return {
    key: field,
    title,
    width: 120,
    exported: { path: field },
    render: (row) => {
      const moment = at<Row, string>(row, field)
      return moment && <RelativeTime at={moment} />
    },
    ...over,
  }
}
