import { type ReactNode, useId } from 'react'
import { RemainingTime } from '../plain/relative-time.tsx'
import type { Tone } from '../plain/tone.ts'
import { useTexts } from '../texts.ts'
import '../plain/tones.css'
import { recordTexts } from './texts.ts'
import styles from './next-step.module.css'

interface NextStepProps {
  /** What comes next, in one line: 首次回复客户. */
  title: ReactNode
  /** Who has it. */
  by?: ReactNode
  /** Until when: an instant (ISO 8601) or a day, to its end. */
  until?: string
  tone?: Tone
  /** The one primary action. */
  action?: ReactNode
  children?: ReactNode
}

/** What comes next: what, who has it, by when, and the button that does it. */
export function NextStep({ title, by, until, tone = 'active', action, children }: NextStepProps) {
  const texts = useTexts(recordTexts)
  const id = useId()
  return (
    <section className={styles.next} data-tone={tone} aria-labelledby={id}>
      <h2 id={id}>{texts.next}</h2>
      <p className={styles.what}>{title}</p>
      {(by || until) && (
        <p className={styles.who}>
          {by}
          {by && until && ' · '}
          {until && (
            <strong>
              <RemainingTime until={until} />
            </strong>
          )}
        </p>
      )}
      {children}
      {action && <div className={styles.action}>{action}</div>}
    </section>
  )
}
