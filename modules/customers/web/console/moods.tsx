import { useQuery } from '@tanstack/react-query'
import { AppLink } from '#design/link.tsx'
import { Chart } from '#design/plain/chart.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { useJoining, useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { insights, type PersonFile } from './api.ts'
import styles from './depth.module.css'
import { InterviewDialog } from './interview-form.tsx'
import { Interviews } from './interviews.tsx'
import { interviewTexts } from './interview-texts.ts'

/** The mood of a customer over time, with what stands behind each point. @serves S1-46 */
export function Moods({ file }: { file: PersonFile }) {
  const t = useTexts(interviewTexts)
  const join = useJoining()
  const may = useMay()
  const { data } = useQuery(insights.query.personSentiment({ params: { personId: file.person.id } }))
  if (!data) return <Skeleton lines={6} />
  return (
    <section className={styles.moods} aria-label={t.tab}>
      {may('customers.edit') && <InterviewDialog file={file} />}
      {data.months.length === 0 && <EmptyState icon="heart" title={t.noMood} />}
      {data.months.length > 0 && (
        <>
          <Chart
            question={t.question}
            counted={t.how}
            kind="line"
            categories={data.months.map(({ month }) => month)}
            series={[{ name: t.mood, values: data.months.map(({ mood }) => mood), colour: '--jade' }]}
          />
          <h2>{t.behind}</h2>
          <ul className={styles.proofs}>
            {data.events.map(({ id, at, kind, mood, words, caseId }) => (
              <li key={`${kind} ${id} ${at}`}>
                <span>
                  {`${t.kinds[kind]} · ${t.moods[Math.round(mood) - 1]}`}
                  {words && join.colon}
                  {caseId && may('cases.read') ? <AppLink to={`/cases/${caseId}`}>{words}</AppLink> : words}
                </span>
                <div className={styles.foot}>
                  <RelativeTime at={at} />
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      <Interviews file={file} />
    </section>
  )
}
