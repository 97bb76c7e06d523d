import { Select } from 'antd'
import { Icon } from '../plain/icon.tsx'
import { useTexts } from '../texts.ts'
import type { Column, ColumnSort } from './model.ts'
import { listTexts } from './texts.ts'
import styles from './filters.module.css'

interface SortPickerProps<Row> {
  columns: readonly Column<Row>[]
  order: string | undefined
  sortBy: (order: string) => void
}

/** The orders of a list in words, where the heads of its columns do not stand: on a phone, or for a hidden column. */
export function SortPicker<Row>({ columns, order, sortBy }: SortPickerProps<Row>) {
  const texts = useTexts(listTexts)
  const words = (title: string, as: ColumnSort['as'] = 'text') =>
    texts.directions[as].map((way) => `${title} · ${way}`)
  const options = columns.flatMap(({ title, sort }) => {
    if (!sort) return []
    const [up, down] = words(title, sort.as)
    return [
      { value: sort.by, label: up },
      { value: `-${sort.by}`, label: down },
    ]
  })
  if (options.length === 0) return null
  return (
    <Select
      className={styles.order}
      aria-label={texts.order}
      prefix={<Icon name="sort" size={14} />}
      placeholder={texts.order}
      popupMatchSelectWidth={false}
      value={order}
      options={options}
      onChange={sortBy}
    />
  )
}
