import { Button } from 'antd'
import { stateColumn, textColumn } from '#design/list/columns.tsx'
import type { Column } from '#design/list/model.ts'
import { DateText } from '#design/plain/relative-time.tsx'
import { useTexts } from '#design/texts.ts'
import type { Delivery } from './api.ts'
import styles from './delivery.module.css'
import type { Task } from './record-dialog.tsx'
import { toneOfState } from './states.ts'
import { texts } from './texts.ts'

type Day = 'promisedOn' | 'plannedOn' | 'deliveredOn' | 'movedInOn'

/** A home with its days; for those who may record, the button for what comes next. */
export function useColumns(onRecord: ((task: Task) => void) | undefined): Column<Delivery>[] {
  const t = useTexts(texts)
  const day = (key: Day, title: string): Column<Delivery> => ({
    key,
    title,
    width: 120,
    sort: { by: key, as: 'time' },
    exported: { path: key, kind: 'date' },
    render: ({ [key]: date, isDeemed }) =>
      date && (
        <>
          <DateText date={date} />{' '}
          {key === 'deliveredOn' && isDeemed && <span className={styles.quiet}>{t.deemed}</span>}
        </>
      ),
  })
  return [
    textColumn('home', t.home, { card: 'title', sort: { by: 'home' } }),
    stateColumn('state', t.state, t.states, toneOfState, { width: 130 }),
    textColumn('ownerName', t.owner, { key: 'owner', width: 110 }),
    day('promisedOn', t.promised),
    day('plannedOn', t.planned),
    day('deliveredOn', t.delivered),
    day('movedInOn', t.movedIn),
    ...(onRecord
      ? [
          {
            key: 'next',
            title: t.actions,
            width: 190,
            render: (row: Delivery) => <Next row={row} onRecord={onRecord} />,
          },
        ]
      : []),
  ]
}

function Next({ row, onRecord }: { row: Delivery; onRecord: (task: Task) => void }) {
  const t = useTexts(texts)
  const homes = [row]
  const link = (kind: Task['kind'], label: string) => (
    <Button type="link" size="small" onClick={() => onRecord({ kind, homes })}>
      {label}
    </Button>
  )
  const button = (kind: Task['kind'], label: string) => (
    <Button size="small" onClick={() => onRecord({ kind, homes })}>
      {label}
    </Button>
  )
  if (row.state === 'movedIn') return link('movedInOn', t.correct)
  return row.state === 'delivered' ? (
    <>
      {button('movedInOn', t.moveIn)} {link('deliveredOn', t.correct)}
    </>
  ) : (
    <>
      {button('deliveredOn', t.deliver)} {link('plannedOn', t.plan)}
    </>
  )
}
