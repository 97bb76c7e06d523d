import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import type { OpenDay } from './api.ts'
import { texts } from './open-day-texts.ts'
import styles from './slots.module.css'

/** How full each slot is: a bar, what is left, who waits. */
export function Slots({ slots }: { slots: OpenDay['slots'] }) {
  const t = useTexts(texts)
  return (
    <ul className={styles.slots}>
      {slots.map(({ id, startsAt, endsAt, capacity, taken, waiting, joined }) => (
        <li key={id} className={styles.slot}>
          <b>
            {startsAt}–{endsAt}
          </b>
          <progress max={capacity} value={taken} aria-label={`${startsAt}–${endsAt} ${t.places}`} />
          <span>
            {taken} / {capacity}
          </span>
          <span className={styles.marks}>
            {taken === capacity ? (
              <StatusTag bare tone="act">
                {t.full}
              </StatusTag>
            ) : (
              t.left(capacity - taken)
            )}
            {waiting > 0 && ` · ${t.waitingCount(waiting)}`}
            {joined > 0 && ` · ${t.joined} ${joined}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
