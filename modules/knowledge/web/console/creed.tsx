import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#design/language.ts'
import { AppLink } from '#design/link.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { knowledge } from './api.ts'
import styles from './knowledge.module.css'
import { KnowledgeTabs } from './knowledge-tabs.tsx'
import { texts } from './texts.ts'

/** What we believe, on one quiet page. @serves S4-10 */
export default function Creed() {
  const t = useTexts(texts)
  const language = useLanguage()
  const { data, error } = useQuery(knowledge.query.getCreed())
  const lines = (language === 'zh' ? data?.bodyZh : data?.bodyEn)?.split('\n') ?? []
  return (
    <>
      <PageHead title={t.creed} />
      <KnowledgeTabs active="creed" />
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <article className={styles.creed}>
          {lines.map((line, at) => (
            // A line has no name of its own but its place.
            // oxlint-disable-next-line react/no-array-index-key
            <p key={at}>{line}</p>
          ))}
          <div className={styles.foot}>
            <AppLink to={`/creed/${data.id}`} className={styles.quiet}>
              {`${t.edition(data.number ?? 1)} · ${t.editionsOf}`}
            </AppLink>
          </div>
        </article>
      )}
    </>
  )
}
