import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#design/language.ts'
import { useNow } from '#design/plain/now.ts'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { dateWords } from '#design/plain/time-words.ts'
import { Card } from '#design/portal/card.tsx'
import { Page } from '#design/portal/page.tsx'
import { useTexts } from '#design/texts.ts'
import { improvement } from './api.ts'
import styles from './portal.module.css'
import { texts } from './texts.ts'

/** What changed in our estates because of what owners said, for everybody. @serves 7.5, S1-52 */
export default function Changes() {
  const t = useTexts(texts)
  const language = useLanguage()
  const now = useNow()
  const { data, error } = useQuery(improvement.query.publicReports())
  return (
    <Page title={t.changes} lead={t.changesLead}>
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={4} />}
      {data?.items.length === 0 && <EmptyState icon="message" title={t.noChanges} hint={t.noChangesHint} />}
      {data?.items.map(({ projectId, projectName, city, changes, publishedOn }) => (
        <Card key={projectId} title={projectName} aside={t.count(changes)} to={`/changes/${projectId}`}>
          <p className={styles.quiet}>
            {city} · {t.lastOn(dateWords(publishedOn, now, language))}
          </p>
        </Card>
      ))}
    </Page>
  )
}
