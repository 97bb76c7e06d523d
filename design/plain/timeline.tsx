import type { ReactNode } from 'react'
import type { Tone } from './tone.ts'
import { ToneMark } from './tone-mark.tsx'
import { DateText, RelativeTime } from './relative-time.tsx'
import './tones.css'
import styles from './timeline.module.css'

export interface TimelineEntry {
  id: string
  /** ISO 8601; a date of law ('YYYY-MM-DD') is told without a time. */
  at: string
  /** What happened, in one sentence. */
  title: ReactNode
  /** Who did it. */
  by?: ReactNode
  tone?: Tone
  /** Words, photos, fields that changed. */
  detail?: ReactNode
}

/** What happened to a record, newest first as given. */
export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label?: string }) {
  return (
    <ol className={styles.timeline} aria-label={label}>
      {entries.map(({ id, at, title, by, tone = 'idle', detail }) => (
        <li key={id} data-tone={tone}>
          <span className={styles.mark}>
            <ToneMark tone={tone} />
          </span>
          <div className={styles.head}>
            <span className={styles.title}>{title}</span>
            <span className={styles.who}>
              {by && <>{by} · </>}
              {at.length === 10 ? <DateText date={at} /> : <RelativeTime at={at} />}
            </span>
          </div>
          {detail && <div className={styles.detail}>{detail}</div>}
        </li>
      ))}
    </ol>
  )
}
