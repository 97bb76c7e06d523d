import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#design/language.ts'
import { useNow } from '#design/plain/now.ts'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { dateWords } from '#design/plain/time-words.ts'
import { Card } from '#design/portal/card.tsx'
import { Page } from '#design/portal/page.tsx'
import { useTexts } from '#design/texts.ts'
import { renewal } from './api.ts'
import styles from './portal.module.css'
import { texts } from './texts.ts'

/** What was renewed in our estates, for everybody. @serves 8.5 */
export default function Stories() {
  const t = useTexts(texts)
  const language = useLanguage()
  const now = useNow()
  const { data, error } = useQuery(renewal.query.publicStories())
  return (
    <Page title={t.stories} lead={t.storiesLead}>
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={4} />}
      {data?.items.length === 0 && <EmptyState icon="refresh" title={t.noStories} />}
      {data?.items.map(({ id, projectName, city, title, publishedOn, photoFileId }) => (
        <Card key={id} title={title} aside={projectName} to={`/stories/${id}`}>
          {photoFileId && (
            <img
              className={styles.cover}
              src={`/api/files/${photoFileId}/screen`}
              alt={projectName}
              loading="lazy"
            />
          )}
          <p className={styles.quiet}>{t.published(city, dateWords(publishedOn, now, language))}</p>
        </Card>
      ))}
    </Page>
  )
}
