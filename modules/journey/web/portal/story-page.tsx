import { useState } from 'react'
import { Button } from '#design/portal/button.tsx'
import { Lamp } from '#design/portal/lamp.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { useTexts } from '#design/texts.ts'
import type { OwnHome } from './api.ts'
import { ComingEntry, DayEntry } from './story-entries.tsx'
import { ahead, walked } from './story.ts'
import styles from './story.module.css'
import { texts } from './texts.ts'

const daysAtOnce = 10
const aheadAtOnce = 4

/** One way by date: what lies ahead, today, and the days behind us. */
export function Story({ way }: { way: Pick<OwnHome, 'steps' | 'done' | 'next' | 'ahead'> }) {
  const t = useTexts(texts)
  const [shown, setShown] = useState(daysAtOnce)
  const [far, setFar] = useState(false)
  const past = walked(way)
  const coming = ahead(way)
  const near = far ? coming : coming.slice(-aheadAtOnce)
  return (
    <>
      {near.length < coming.length && (
        <div className={styles.further}>
          <Button look="bare" onClick={() => setFar(true)}>
            {t.further}
          </Button>
        </div>
      )}
      <ol className={styles.story}>
        {near.map((one) => (
          <ComingEntry key={one.key} coming={one} />
        ))}
        <li className={styles.entry} data-kind="today">
          <span className={styles.dot}>
            <Lamp size={28} />
          </span>
          <h2>{t.today}</h2>
        </li>
        {past.slice(0, shown).map((day) => (
          <DayEntry key={day.on} day={day} />
        ))}
      </ol>
      {past.length === 0 && <EmptyState icon="journey" title={t.none} hint={t.noneHint} />}
      {past.length > shown && (
        <Button look="quiet" wide onClick={() => setShown(shown + daysAtOnce)}>
          {t.earlier}
        </Button>
      )}
    </>
  )
}
