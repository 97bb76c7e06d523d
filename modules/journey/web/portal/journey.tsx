import { useState } from 'react'
import { Button } from '#design/portal/button.tsx'
import { Lamp } from '#design/portal/lamp.tsx'
import { Page } from '#design/portal/page.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { useTexts } from '#design/texts.ts'
import type { OwnHome } from './api.ts'
import { HomeChoice } from './home-choice.tsx'
import { ComingEntry, DayEntry } from './story-entries.tsx'
import { ahead, walked } from './story.ts'
import styles from './story.module.css'
import { texts } from './texts.ts'
import { useOwnHome } from './use-own-home.ts'

const daysAtOnce = 10
const aheadAtOnce = 4

/** Our way together as a story by date: what lies ahead, today, and everything done so far, with the faces of those who did it. @serves S0-42, S0-39, S0-54, S0-55, S0-56, S0-57, S1-45, 2.0, 5.6 */
export default function Journey() {
  const t = useTexts(texts)
  const { homes, home, choose, error, isPending } = useOwnHome()
  return (
    <Page title={t.storyTitle} lead={t.storyLead}>
      {error && <ErrorState title={error.message} />}
      {isPending && <Skeleton lines={8} />}
      {home && <HomeChoice homes={homes} home={home} choose={choose} />}
      {home && <Story key={home.homeId} home={home} />}
      {!home && !isPending && !error && <EmptyState icon="journey" title={t.none} hint={t.noneHint} />}
    </Page>
  )
}

function Story({ home }: { home: OwnHome }) {
  const t = useTexts(texts)
  const [shown, setShown] = useState(daysAtOnce)
  const [far, setFar] = useState(false)
  const past = walked(home)
  const coming = ahead(home)
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
        {near.map((coming) => (
          <ComingEntry key={coming.key} coming={coming} />
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
