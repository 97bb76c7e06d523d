import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#design/language.ts'
import { useRouteParams } from '#design/link.tsx'
import { BeforeAfter } from '#design/plain/before-after.tsx'
import { useNow } from '#design/plain/now.ts'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { dateWords } from '#design/plain/time-words.ts'
import { ButtonLink } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Page } from '#design/portal/page.tsx'
import { useTexts } from '#design/texts.ts'
import { sayQuarter, words } from '../parts/words.ts'
import { improvement, type Told } from './api.ts'
import styles from './portal.module.css'
import { texts } from './texts.ts'

/** “You said, we did” of one estate, quarter by quarter; it names nobody. @serves 7.5, S1-52 */
export default function ChangeReport() {
  const t = useTexts(texts)
  const w = useTexts(words)
  const { projectId } = useRouteParams('projectId')
  const { data, error } = useQuery(improvement.query.publicReport({ params: { projectId } }))
  return (
    <Page
      title={data ? `${data.projectName} · ${t.changes}` : t.changes}
      lead={t.changesLead}
      back="/changes"
    >
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={8} />}
      {data?.quarters.map(({ quarter, items }) => (
        <section key={quarter} className={styles.stack} aria-label={sayQuarter(quarter, w.quarter)}>
          <h2 className={styles.quarter}>{sayQuarter(quarter, w.quarter)}</h2>
          {items.map((told) => (
            <Change key={told.id} told={told} />
          ))}
        </section>
      ))}
      {data && (
        <ButtonLink to="/say" look="quiet" wide>
          {t.sayMore}
        </ButtonLink>
      )}
    </Page>
  )
}

function Change({ told }: { told: Told }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const now = useNow()
  const { said, did, isChange, times, beforeFileId, afterFileId, publishedOn } = told
  return (
    <Card>
      <div className={styles.stack}>
        <div className={styles.said}>
          <small>
            {t.said} · {t.times(times)}
          </small>
          <p className={styles.words}>{said}</p>
        </div>
        <div className={styles.did} data-change={isChange}>
          <small>{isChange ? t.did : t.didNot}</small>
          <p className={styles.words}>{did}</p>
        </div>
        {beforeFileId && afterFileId && (
          <BeforeAfter title={t.did} before={beforeFileId} after={afterFileId} />
        )}
        <span className={styles.quiet}>{dateWords(publishedOn, now, language)}</span>
      </div>
    </Card>
  )
}
