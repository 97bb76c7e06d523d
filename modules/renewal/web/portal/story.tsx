import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#design/language.ts'
import { useRouteParams } from '#design/link.tsx'
import { useNow } from '#design/plain/now.ts'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { dateWords } from '#design/plain/time-words.ts'
import { Card } from '#design/portal/card.tsx'
import { Page } from '#design/portal/page.tsx'
import { useTexts } from '#design/texts.ts'
import { BeforeAfter } from '#design/plain/before-after.tsx'
import { CostTable } from '../parts/cost-table.tsx'
import { renewal, type Story } from './api.ts'
import styles from './portal.module.css'
import { texts } from './texts.ts'

/** One renewal told with pictures and with what it cost, for everybody. @serves S0-58, 8.5 */
export default function StoryPage() {
  const t = useTexts(texts)
  const { storyId } = useRouteParams('storyId')
  const { data, error } = useQuery(renewal.query.publicStory({ params: { storyId } }))
  return (
    <div className={styles.wide}>
      <Page title={data?.title ?? t.stories} back="/stories">
        {error && <ErrorState title={error.message} />}
        {!data && !error && <Skeleton lines={10} />}
        {data && <Loaded story={data} />}
      </Page>
    </div>
  )
}

function Loaded({ story }: { story: Story }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const now = useNow()
  const { projectName, city, body, pairs, costs, totals, thanks, publishedOn } = story
  return (
    <>
      <p className={styles.quiet}>
        {projectName} · {publishedOn && t.published(city, dateWords(publishedOn, now, language))}
      </p>
      <p className={styles.words}>{body}</p>
      <div className={styles.pairs}>
        {pairs.map(({ itemId, title, words, beforeFileId, afterFileId }) => (
          <BeforeAfter key={itemId} title={title} caption={words} before={beforeFileId} after={afterFileId} />
        ))}
      </div>
      <Card title={t.cost}>
        <CostTable costs={costs} totals={totals} />
      </Card>
      {thanks && (
        <Card title={t.thanks}>
          <p className={styles.words}>{thanks}</p>
        </Card>
      )}
    </>
  )
}
