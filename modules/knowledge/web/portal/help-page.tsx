import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#design/language.ts'
import { useRouteParams } from '#design/link.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { ButtonLink } from '#design/portal/button.tsx'
import { Page } from '#design/portal/page.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { knowledge } from './api.ts'
import styles from './help.module.css'
import { texts } from './texts.ts'

/** One article as customers read it. @serves S2-17 */
export default function HelpPage() {
  const t = useTexts(texts)
  const say = useSay()
  const language = useLanguage()
  const { pieceId } = useRouteParams('pieceId')
  const { data, error } = useQuery(knowledge.query.getHelp({ params: { pieceId } }))
  return (
    <Page title={data ? say({ zh: data.titleZh, en: data.titleEn }) : t.help} back="/help">
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <>
          <p className={styles.body}>{language === 'zh' ? data.bodyZh : data.bodyEn}</p>
          <p className={styles.first}>
            <DateText date={data.publishedOn} />
          </p>
          <p className={styles.unsolved}>{t.unsolved}</p>
          <ButtonLink wide look="quiet" to="/cases/new">
            {t.report}
          </ButtonLink>
        </>
      )}
    </Page>
  )
}
