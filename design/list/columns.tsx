import type { ReactNode } from 'react'
import { grouped } from '../plain/grouped.ts'
import { DateText, RelativeTime } from '../plain/relative-time.tsx'
import { StatusTag } from '../plain/status-tag.tsx'
import type { Tone } from '../plain/tone.ts'
import { useJoining } from '../texts.ts'
import type { Column } from './model.ts'

/** The fields of a row that hold such a value, or none. */
type FieldOf<Row, Value> = {
  [Key in keyof Row & string]: Row[Key] extends Value | null | undefined ? Key : never
}[keyof Row & string]

type Over<Row> = Partial<Omit<Column<Row>, 'title' | 'render'>>

/** How a kind of value is shown, and what its columns have in common. */
interface Kind<Value> {
  show: (value: Value) => ReactNode
  exportedAs?: 'number' | 'date'
  usual?: Pick<Column<never>, 'align' | 'width'>
}

/** Makes columns of a kind: what is shown is what is exported, from one field of the row. */
const columnOf =
  <Value,>({ show, exportedAs, usual }: Kind<Value>) =>
  <Row,>(field: FieldOf<Row, Value>, title: string, over: Over<Row> = {}): Column<Row> => ({
    key: field,
    title,
    ...usual,
    exported: { path: field, ...(exportedAs && { kind: exportedAs }) },
    render: (row) => {
      const value = row[field] as Value | null | undefined
      return value === null || value === undefined ? null : show(value)
    },
    ...over,
  })

/** A column of words, shown and exported as they stand in the row. */
export const textColumn = columnOf<string>({ show: (text) => text })

/** A column of several words, joined as people do. */
export const listColumn = columnOf<readonly string[]>({ show: (parts) => <Listed parts={parts} /> })

function Listed({ parts }: { parts: readonly string[] }) {
  return useJoining().list(parts)
}

/** A column of figures, which stand below one another. */
export const numberColumn = columnOf<number>({
  show: grouped,
  exportedAs: 'number',
  usual: { align: 'right' },
})

/** A column of days. */
export const dateColumn = columnOf<string>({
  show: (date) => <DateText date={date} />,
  exportedAs: 'date',
  usual: { width: 120 },
})

/** A column of moments, said as people say them. */
export const timeColumn = columnOf<string>({
  show: (moment) => <RelativeTime at={moment} />,
  usual: { width: 120 },
})

/** A column of states, each as its word with its tone; on a card it stands in the corner. */
export const stateColumn = <Value extends string, Row>(
  field: FieldOf<Row, Value>,
  title: string,
  words: Readonly<Record<Value, string>>,
  tones: Readonly<Record<NoInfer<Value>, Tone>>,
  over: Over<Row> = {},
): Column<Row> => ({
  key: field,
  title,
  card: 'corner',
  exported: { path: field, words },
  render: (row) => {
    const state = row[field] as Value
    return (
      <StatusTag bare tone={tones[state]}>
        {words[state]}
      </StatusTag>
    )
  },
  ...over,
})
