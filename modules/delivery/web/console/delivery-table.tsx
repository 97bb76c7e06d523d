import { Button, Checkbox } from 'antd'
import { AppLink } from '#design/link.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import type { Tone } from '#design/plain/tone.ts'
import { useTexts } from '#design/texts.ts'
import type { Delivery, DeliveryState } from './api.ts'
import styles from './delivery.module.css'
import type { Task } from './record-dialog.tsx'
import { texts } from './texts.ts'

const tones: Record<DeliveryState, Tone> = {
  awaiting: 'active',
  late: 'late',
  delivered: 'act',
  movedIn: 'done',
}

interface DeliveryTableProps {
  rows: readonly Delivery[]
  chosen: ReadonlySet<string>
  choose: (chosen: ReadonlySet<string>) => void
  /** Missing for those who may only look. */
  onRecord: ((task: Task) => void) | undefined
}

/** The homes with their days; the button of a row offers what comes next for it. */
export function DeliveryTable({ rows, chosen, choose, onRecord }: DeliveryTableProps) {
  const t = useTexts(texts)
  const toggle = (homeId: string) => {
    const next = new Set(chosen)
    if (!next.delete(homeId)) next.add(homeId)
    choose(next)
  }
  return (
    <table className={styles.table} aria-label={t.title}>
      <thead>
        <tr>
          {onRecord && (
            <th scope="col">
              <span className="visually-hidden">{t.selection}</span>
            </th>
          )}
          {[t.home, t.state, t.owner, t.promised, t.planned, t.delivered, t.movedIn].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
          {onRecord && (
            <th scope="col">
              <span className="visually-hidden">{t.actions}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.homeId} aria-selected={chosen.has(row.homeId)}>
            {onRecord && (
              <td>
                <Checkbox
                  checked={chosen.has(row.homeId)}
                  onChange={() => toggle(row.homeId)}
                  aria-label={t.select(row.home)}
                />
              </td>
            )}
            <td>
              <AppLink to={`/homes/${row.homeId}`}>{row.home}</AppLink>
            </td>
            <td>
              <StatusTag bare tone={tones[row.state]}>
                {t.states[row.state]}
              </StatusTag>
            </td>
            <td data-label={t.owner}>{row.ownerName ?? '—'}</td>
            <Day date={row.promisedOn} label={t.promised} />
            <Day date={row.plannedOn} label={t.planned} />
            <Day date={row.deliveredOn} label={t.delivered} note={row.isDeemed ? t.deemed : undefined} />
            <Day date={row.movedInOn} label={t.movedIn} />
            {onRecord && (
              <td className={styles.tools}>
                <RowActions row={row} onRecord={onRecord} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Day({ date, label, note }: { date: string | null; label: string; note?: string }) {
  if (!date) return <td />
  return (
    <td data-label={label}>
      <DateText date={date} /> {note && <span className={styles.quiet}>{note}</span>}
    </td>
  )
}

function RowActions({ row, onRecord }: { row: Delivery; onRecord: (task: Task) => void }) {
  const t = useTexts(texts)
  const homes = [row]
  const correct = (kind: Task['kind']) => (
    <Button type="link" size="small" onClick={() => onRecord({ kind, homes })}>
      {t.correct}
    </Button>
  )
  if (row.state === 'movedIn') return correct('movedInOn')
  if (row.state === 'delivered')
    return (
      <>
        {correct('deliveredOn')}
        <Button size="small" onClick={() => onRecord({ kind: 'movedInOn', homes })}>
          {t.moveIn}
        </Button>
      </>
    )
  return (
    <>
      <Button type="link" size="small" onClick={() => onRecord({ kind: 'plannedOn', homes })}>
        {t.plan}
      </Button>
      <Button size="small" onClick={() => onRecord({ kind: 'deliveredOn', homes })}>
        {t.deliver}
      </Button>
    </>
  )
}
