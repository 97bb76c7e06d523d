import { Button, Checkbox } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTexts } from '../texts.ts'
import styles from './list-page.module.css'
import { listTexts } from './texts.ts'

/** How rows are ticked, and what can be done with those that are. */
export interface Selecting<Row> {
  /** The name of a row beside its tick, for those who do not see the row. */
  labelOf: (row: Row) => string
  /** The deeds for the ticked rows; `clear` takes the ticks away. */
  actions: (rows: Row[], clear: () => void) => ReactNode
}

/** The ticks of a list: one for each row, and the bar above them. */
export function useSelecting<Row>(
  rows: readonly Row[],
  rowKey: (row: Row) => string,
  selecting: Selecting<Row> | undefined,
): {
  tick?: (row: Row) => ReactNode
  bar?: ReactNode
  toggle?: (key: string) => void
  chosen: Row[]
  clear: () => void
} {
  const texts = useTexts(listTexts)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const chosen = rows.filter((row) => ticked.has(rowKey(row)))
  const clear = () => setTicked(new Set())
  const toggle = (key: string) => {
    const next = new Set(ticked)
    if (!next.delete(key)) next.add(key)
    setTicked(next)
  }
  if (!selecting) return { chosen, clear }
  return {
    chosen,
    clear,
    toggle,
    tick: (row) => (
      <Checkbox
        aria-label={texts.select(selecting.labelOf(row))}
        checked={ticked.has(rowKey(row))}
        onChange={() => toggle(rowKey(row))}
      />
    ),
    bar: rows.length > 0 && (
      <div className={styles.selecting}>
        <Checkbox
          checked={chosen.length === rows.length}
          indeterminate={chosen.length > 0 && chosen.length < rows.length}
          onChange={({ target }) => setTicked(new Set(target.checked ? rows.map(rowKey) : []))}
        >
          {chosen.length > 0 ? texts.selected(chosen.length) : texts.selectAll}
        </Checkbox>
        {chosen.length > 0 && (
          <span>
            {selecting.actions(chosen, clear)}
            <Button type="text" onClick={clear}>
              {texts.unselect}
            </Button>
          </span>
        )}
      </div>
    ),
  }
}
