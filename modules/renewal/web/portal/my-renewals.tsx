import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#design/language.ts'
import { useNow } from '#design/plain/now.ts'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { dateWords } from '#design/plain/time-words.ts'
import { Card } from '#design/portal/card.tsx'
import { Page } from '#design/portal/page.tsx'
import { useTexts } from '#design/texts.ts'
import { words } from '../parts/words.ts'
import { renewal } from './api.ts'
import styles from './portal.module.css'
import { texts } from './texts.ts'

/** The renewals of the estates in which I have a home. @serves S0-58 */
export default function MyRenewals() {
  const t = useTexts(texts)
  const w = useTexts(words)
  const language = useLanguage()
  const now = useNow()
  const { data, error } = useQuery(renewal.query.myRenewals())
  return (
    <Page title={t.title} lead={t.lead} back="/">
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={4} />}
      {data?.items.length === 0 && <EmptyState icon="refresh" title={t.none} hint={t.noneHint} />}
      {data?.items.map(({ id, projectName, stage, anniversaryOn }) => (
        <Card key={id} title={projectName} aside={w.stages[stage]} to={`/four-years/${id}`}>
          <p className={styles.quiet}>{t.anniversary(dateWords(anniversaryOn, now, language))}</p>
        </Card>
      ))}
    </Page>
  )
}
