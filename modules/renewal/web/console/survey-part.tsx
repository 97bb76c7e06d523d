import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useGo } from '#design/link.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { Report } from '../parts/report.tsx'
import { type Programme, renewal } from './api.ts'
import styles from './renewal.module.css'
import { surveyTexts } from './survey-texts.ts'

/** How far the survey is; once sealed, its report with photos. @serves 8.2 */
export function SurveyPart({ programme: { id: programmeId } }: { programme: Programme }) {
  const t = useTexts(surveyTexts)
  const go = useGo()
  const { data } = useQuery(renewal.query.getSurvey({ params: { programmeId } }))
  if (!data) return <Skeleton lines={5} />
  const { lines, surveyBegunOn, surveyedOn, surveyedBy, seal } = data
  if (!surveyBegunOn) return <p className={styles.quiet}>{t.notBegun}</p>
  const seen = lines.filter(({ condition }) => condition !== null).length
  return (
    <Section
      title={t.title}
      aside={
        <span className={styles.quiet}>
          {surveyedOn ? (
            <>
              {t.sealedBy(surveyedBy ?? '')} <DateText date={surveyedOn} />
            </>
          ) : (
            t.done(seen, lines.length)
          )}
        </span>
      }
    >
      <div className={styles.stack}>
        {!surveyedOn && (
          <div>
            <Button onClick={() => go(`/renewal/${programmeId}/survey`)}>{t.open}</Button>
          </div>
        )}
        <Report lines={lines.filter(({ condition }) => condition !== null)} />
        {seal && (
          <p className={styles.quiet} title={seal}>
            {t.sealNumber} {seal.slice(0, 16)}
          </p>
        )}
      </div>
    </Section>
  )
}
