import { Button, Checkbox } from 'antd'
import { useTexts } from '#design/texts.ts'
import type { Delivery } from './api.ts'
import styles from './delivery.module.css'
import { type DateKind, fits } from './recording.ts'
import type { Task } from './record-dialog.tsx'
import { texts } from './texts.ts'

interface SelectionBarProps {
  rows: readonly Delivery[]
  chosen: ReadonlySet<string>
  choose: (chosen: ReadonlySet<string>) => void
  onRecord: (task: Task) => void
}

/** Chooses all shown homes, and records a day for those chosen; homes for which it makes no sense are left out and counted. */
export function SelectionBar({ rows, chosen, choose, onRecord }: SelectionBarProps) {
  const t = useTexts(texts)
  const homes = rows.filter(({ homeId }) => chosen.has(homeId))
  const offers: [DateKind, string][] = [
    ['plannedOn', t.plan],
    ['deliveredOn', t.deliver],
    ['movedInOn', t.moveIn],
  ]
  const fitting = offers
    .map(([kind, label]) => ({ kind, label, homes: homes.filter((home) => fits(kind, home)) }))
    .filter((offer) => offer.homes.length > 0)
  return (
    <div className={styles.bar}>
      <Checkbox
        checked={homes.length === rows.length}
        indeterminate={homes.length > 0 && homes.length < rows.length}
        onChange={({ target }) => choose(new Set(target.checked ? rows.map(({ homeId }) => homeId) : []))}
      >
        {homes.length > 0 ? t.selected(homes.length) : t.selectAll}
      </Checkbox>
      {homes.length > 0 && (
        <div className={styles.selected}>
          {fitting.map(({ kind, label, homes: some }) => (
            <Button
              key={kind}
              type={kind === 'deliveredOn' ? 'primary' : 'default'}
              title={some.length < homes.length ? t.notFit(homes.length - some.length) : undefined}
              onClick={() => onRecord({ kind, homes: some })}
            >
              {`${label} (${some.length})`}
            </Button>
          ))}
          <Button type="text" onClick={() => choose(new Set())}>
            {t.clear}
          </Button>
        </div>
      )}
    </div>
  )
}
