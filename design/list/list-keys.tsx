import { PageKeys } from '../keys/page-keys.tsx'
import { useTexts } from '../texts.ts'
import { listTexts } from './texts.ts'

/** A key for rows of a list. */
export interface RowKey<Row> {
  key: string
  label: string
  run: (rows: Row[], clear: () => void) => void
}

interface ListKeysProps<Row> {
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Ticks a row or takes its tick away, where rows can be chosen. */
  toggle?: ((key: string) => void) | undefined
  chosen: Row[]
  clear: () => void
  own?: readonly RowKey<Row>[] | undefined
}

/** The keys of a list: x ticks the row with the focus, and those of the screen act on the ticked rows or on that one. */
export function ListKeys<Row>({ rows, rowKey, toggle, chosen, clear, own = [] }: ListKeysProps<Row>) {
  const texts = useTexts(listTexts)
  const focused = () => document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row
  const meant = () => (chosen.length ? chosen : rows.filter((row) => rowKey(row) === focused()))
  const select = () => {
    const key = focused()
    if (key) toggle?.(key)
  }
  return (
    <PageKeys
      keys={[
        { key: 'j / k', label: texts.moveKey },
        { key: 'Enter', label: texts.openKey },
        { key: '/', label: texts.searchKey },
        ...(toggle ? [{ key: 'x', label: texts.selectKey, run: select }] : []),
        ...own.map(({ key, label, run }) => ({
          key,
          label,
          run: () => {
            const wanted = meant()
            if (wanted.length) run(wanted, clear)
          },
        })),
      ]}
    />
  )
}
