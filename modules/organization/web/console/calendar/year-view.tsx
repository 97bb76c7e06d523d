import { type KeyboardEvent, useRef, useState } from 'react'
import { useTexts } from '#design/texts.ts'
import { addDays } from '#platform/calendar/iso-date.ts'
import styles from './calendar.module.css'
import { texts } from './texts.ts'
import { useDayWords } from './words.ts'
import type { CalendarDay, CalendarMonth } from './year.ts'

interface YearViewProps {
  months: readonly CalendarMonth[]
  today: string
  onOpen: (on: string) => void
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** Twelve months; one day can be reached by Tab, the others by the arrow keys. */
export function YearView({ months, today, onOpen }: YearViewProps) {
  const t = useTexts(texts)
  const { whole } = useDayWords()
  const sheet = useRef<HTMLDivElement>(null)
  const year = months[0]!.days[0]!.on.slice(0, 4)
  const [reached, setReached] = useState('')
  const inReach = reached.startsWith(year) ? reached : today.startsWith(year) ? today : `${year}-01-01`
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    const next = addDays((event.target as HTMLElement).dataset.on ?? inReach, step)
    if (!next.startsWith(year)) return
    setReached(next)
    sheet.current?.querySelector<HTMLElement>(`[data-on="${next}"]`)?.focus()
  }
  const cell = (day: CalendarDay) => (
    <button
      key={day.on}
      type="button"
      className={styles.day}
      data-on={day.on}
      data-kind={day.kind}
      data-mark={markOf(day, t.mark)}
      data-own={day.own ? '' : undefined}
      data-today={day.on === today ? '' : undefined}
      tabIndex={day.on === inReach ? 0 : -1}
      title={whole(day)}
      aria-label={whole(day)}
      onClick={() => {
        setReached(day.on)
        onOpen(day.on)
      }}
    >
      {Number(day.on.slice(8))}
    </button>
  )
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the days inside are the controls
    <div ref={sheet} className={styles.year} onKeyDown={move}>
      {months.map(({ month, before, days }) => (
        <section key={month} className={styles.month} aria-label={t.month(month)}>
          <h2>{t.month(month)}</h2>
          <div className={styles.week} aria-hidden="true">
            {t.weekdays.map((weekday) => (
              <span key={weekday}>{weekday}</span>
            ))}
          </div>
          <div className={styles.days}>
            {before > 0 && <span style={{ gridColumn: `span ${before}` }} />}
            {days.map(cell)}
          </div>
        </section>
      ))}
    </div>
  )
}

/** Only what is out of the ordinary is marked; the shape of the word tells it without colour. */
function markOf({ kind, own, isWorked }: CalendarDay, mark: { works: string; rests: string }): string {
  if (own || kind === 'holiday' || kind === 'makeUpWorkday') return isWorked ? mark.works : mark.rests
  return ''
}
