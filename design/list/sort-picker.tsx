import { Select } from 'antd'
import { Icon } from '../plain/icon.tsx'
import { useTexts } from '../texts.ts'
import type { Column } from './model.ts'
import { listTexts } from './texts.ts'
import styles from './filters.module.css'

interface SortPickerProps {
  /** What can be sorted by; what has no order is left out. */
  columns: readonly Pick<Column<never>, 'title' | 'sort'>[]
  order: string | undefined
  sortBy: (order: string) => void
}

/** The orders of a list in words, where the heads of its columns do not stand: on a phone, or for a hidden column. */
export function SortPicker({ columns, order, sortBy }: SortPickerProps) {
  const texts = useTexts(listTexts)
  const options = columns.flatMap(({ title, sort }) => {
    if (!sort) return []
    const [up, down] = sort.ways ?? texts.directions[sort.as ?? 'text']
    return [
      { value: sort.by, label: `${title} · ${up}` },
      { value: `-${sort.by}`, label: `${title} · ${down}` },
    ]
  })
  if (options.length === 0) return null
  // A list may stand in an order that none of its columns shows.
  const isNamed = order === undefined || options.some(({ value }) => value === order)
  return (
    <Select
      className={styles.order}
      aria-label={texts.order}
      prefix={<Icon name="sort" size={14} />}
      placeholder={texts.order}
      popupMatchSelectWidth={false}
      value={order}
      options={isNamed ? options : [{ value: order, label: texts.unnamedOrder }, ...options]}
      onChange={sortBy}
    />
  )
}
