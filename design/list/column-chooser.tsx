import { Button, Checkbox, Popover } from 'antd'
import { useMemo } from 'react'
import { useKept } from '../kept.ts'
import { keepEverywhere } from '../kept-everywhere.ts'
import { Icon } from '../plain/icon.tsx'
import { useTexts } from '../texts.ts'
import type { Column } from './model.ts'
import { listTexts } from './texts.ts'
import styles from './list-page.module.css'

/** The columns that a person sees in a list, and how to change them; null brings back the usual ones. */
export function useChosenColumns<Row>(list: string, columns: readonly Column<Row>[]) {
  const store = useMemo(() => keepEverywhere<string[]>(`columns.${list}`), [list])
  const keys = useKept(store) ?? columns.filter(({ optional }) => !optional).map(({ key }) => key)
  return { keys, shown: columns.filter(({ key }) => keys.includes(key)), choose: store.set }
}

interface ColumnChooserProps<Row> {
  columns: readonly Column<Row>[]
  keys: string[]
  choose: (keys: string[] | null) => void
}

/** Lets a person choose columns; the first always stays, because it is the way into the record. */
export function ColumnChooser<Row>({ columns, keys, choose }: ColumnChooserProps<Row>) {
  const texts = useTexts(listTexts)
  const [first, ...others] = columns
  const panel = (
    <section className={styles.columns} aria-label={texts.chooseColumns}>
      <Checkbox.Group
        value={keys}
        onChange={(chosen: string[]) =>
          choose([first!.key, ...others.map(({ key }) => key).filter((key) => chosen.includes(key))])
        }
      >
        {columns.map(({ key, title }) => (
          <Checkbox key={key} value={key} disabled={key === first!.key}>
            {title}
          </Checkbox>
        ))}
      </Checkbox.Group>
      <Button type="link" size="small" onClick={() => choose(null)}>
        {texts.defaultColumns}
      </Button>
    </section>
  )
  return (
    <Popover content={panel} trigger="click" placement="bottomRight" arrow={false}>
      <Button icon={<Icon name="columns" size={15} />} aria-label={texts.chooseColumns}>
        {texts.columns}
      </Button>
    </Popover>
  )
}
