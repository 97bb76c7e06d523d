import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { useLanguage } from '#design/language.ts'
import { Button } from '#design/plain/button.tsx'
import { DateText, RelativeTime } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { useTexts } from '#design/texts.ts'
import { insights, type Morning } from '../api.ts'
import { MorningFigures } from './figures.tsx'
import { InFull, Lists } from './lists.tsx'
import { morningTexts } from './texts.ts'
import styles from './morning.module.css'

/** The complaints of the day before on one page, each a click away. @serves S1-22, S1-15 */
export default function MorningPage() {
  const t = useTexts(morningTexts)
  const { day = 'latest' } = useRouteParams('day')
  const { data, error } = useQuery(insights.query.getMorning({ params: { day } }))
  if (error) return <EmptyState isPage icon="mail" title={t.none} hint={t.noneHint} />
  return data ? <Page key={data.day} morning={data} /> : <Skeleton lines={12} />
}

function Page({ morning }: { morning: Morning }) {
  const t = useTexts(morningTexts)
  const { day, nodeName, madeAt, readAt, content } = morning
  const language = useLanguage()
  useReading(morning)
  const date = new Date(`${day}T00:00:00Z`).toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'long',
  })
  return (
    <div className={styles.desk}>
      <article className={styles.paper} aria-label={`${t.title} ${date}`}>
        <header className={styles.head}>
          <div>
            <h1>{t.title}</h1>
            <p>{`${nodeName} · ${date}`}</p>
          </div>
          <p className={styles.made}>
            {t.made} <RelativeTime at={madeAt} />
            {readAt && (
              <>
                <br />
                {t.read} <RelativeTime at={readAt} />
              </>
            )}
          </p>
        </header>
        <MorningFigures content={content} />
        <InFull content={content} />
        <Lists content={content} />
      </article>
      <aside className={styles.aside}>
        <Button onClick={() => window.print()}>{t.print}</Button>
        <Others shown={day} />
      </aside>
    </div>
  )
}

/** Remembers that it was opened, once. */
function useReading({ day, readAt }: Morning): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (readAt) return
    const read = async () => {
      await insights.call.readMorning({ params: { day } })
      await queries.invalidateQueries({ queryKey: ['insights'] })
    }
    void read()
  }, [day, readAt, queries])
}

function Others({ shown }: { shown: string }) {
  const t = useTexts(morningTexts)
  const { data } = useQuery(insights.query.listMornings({ query: { limit: 31 } }))
  return (
    <nav aria-label={t.others} className={styles.others}>
      <h2>{t.others}</h2>
      <ol>
        {data?.items.map(({ day, opened, unanswered, readAt }) => (
          <li key={day} aria-current={day === shown ? 'page' : undefined}>
            <AppLink to={`/mornings/${day}`}>
              <DateText date={day} />
            </AppLink>
            <small>
              {t.otherDay(opened, unanswered)}
              {!readAt && day !== shown && ` · ${t.unread}`}
            </small>
          </li>
        ))}
      </ol>
    </nav>
  )
}
