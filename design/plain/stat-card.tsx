import { type ReactNode, useState } from 'react'
import { defineTexts, useTexts } from '../texts.ts'
import { grouped } from './grouped.ts'
import { Icon } from './icon.tsx'
import type { Tone } from './tone.ts'
import './tones.css'
import styles from './stat-card.module.css'

const cardTexts = defineTexts({ zh: { counted: '怎么算的' }, en: { counted: 'How it is counted' } })

interface StatCardProps {
  /** What is counted. */
  label: string
  value: ReactNode
  /** Counting ends there: a figure that reaches it stands with a plus. */
  upTo?: number
  unit?: string
  /** How the figure is counted, in one sentence. */
  note?: string
  /** Beside the figure before: 比上周 +3. */
  change?: ReactNode
  tone?: Tone
  /** Wraps the figure in a link to what it counts: `(inside) => <AppLink to=…>{inside}</AppLink>`. */
  link?: (inside: ReactNode) => ReactNode
}

/** Figures side by side, as many as fit. */
export function StatRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>
}

/** One figure, how it is counted, and the way to what it counts. */
export function StatCard({
  label,
  value,
  upTo = Number.POSITIVE_INFINITY,
  unit,
  note,
  change,
  tone = 'idle',
  link = (inside) => inside,
}: StatCardProps) {
  const texts = useTexts(cardTexts)
  const [told, setTold] = useState(false)
  const figure = (
    <span className={styles.value}>
      {typeof value === 'number' ? (value >= upTo ? `${grouped(upTo)}+` : grouped(value)) : value}
      {unit && <small>{unit}</small>}
    </span>
  )
  return (
    <div className={styles.card} data-tone={tone}>
      <div className={styles.label}>
        {label}
        {note && (
          <button
            type="button"
            className={styles.note}
            aria-label={texts.counted}
            aria-expanded={told}
            title={note}
            onClick={() => setTold(!told)}
          >
            <Icon name="info" size={14} />
          </button>
        )}
      </div>
      {link(figure)}
      {told && <div className={styles.change}>{note}</div>}
      {change && <div className={styles.change}>{change}</div>}
    </div>
  )
}
