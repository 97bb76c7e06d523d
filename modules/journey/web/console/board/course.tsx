import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#design/language.ts'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { Section } from '#design/record/section.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { journey } from '../api.ts'
import { stepNames } from '../step-names.ts'
import styles from './course.module.css'
import { texts } from './texts.ts'

/** Planned against actual: step by step, month by month, an outline for what was first promised and a bar for what was done. */
export function Course({ projectId }: { projectId: string }) {
  const t = useTexts(texts)
  const say = useSay()
  const language = useLanguage()
  const { data } = useQuery(journey.query.projectCourse({ params: { projectId } }))
  const inWords = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' })
  const monthOf = (month: string) => inWords.format(new Date(month))
  const steps =
    data?.steps.filter(({ planned, done }) => [...planned, ...done].some((count) => count > 0)) ?? []
  return (
    <Section title={t.course} aside={<Legend />}>
      {!data && <Skeleton lines={6} />}
      {data && steps.length === 0 && <p className={styles.quiet}>{t.courseNone}</p>}
      {data && steps.length > 0 && (
        <div className={styles.course} style={{ '--months': data.months.length }}>
          {steps.map(({ step, planned, done, moved, movedDays, movedLater }) => {
            const most = Math.max(1, ...planned, ...done)
            return (
              <div key={step} className={styles.row}>
                <div>
                  <b>{say(stepNames[step].name)}</b>
                  <small>{moved > 0 ? t.moved(moved, movedLater, movedDays) : t.movedNone}</small>
                </div>
                <ol>
                  {data.months.map((month, at) => (
                    <li
                      key={month}
                      data-now={month.slice(0, 7) === data.today.slice(0, 7) || undefined}
                      title={t.month(monthOf(month), planned[at]!, done[at]!)}
                    >
                      {planned[at]! > 0 && (
                        <i className={styles.planned} style={{ height: `${(planned[at]! / most) * 100}%` }} />
                      )}
                      {done[at]! > 0 && (
                        <i className={styles.done} style={{ height: `${(done[at]! / most) * 100}%` }} />
                      )}
                      <span className="visually-hidden">
                        {t.month(monthOf(month), planned[at]!, done[at]!)}
                      </span>
                    </li>
                  ))}
                </ol>
              </div>
            )
          })}
          <div className={styles.row} aria-hidden="true">
            <div />
            <ol className={styles.months}>
              {data.months.map((month) => (
                <li key={month} data-now={month.slice(0, 7) === data.today.slice(0, 7) || undefined}>
                  {language === 'zh' ? Number(month.slice(5, 7)) : monthOf(month).slice(0, 1)}
                </li>
              ))}
            </ol>
          </div>
        </div>
      )}
      <p className={styles.quiet}>{t.courseHow}</p>
    </Section>
  )
}

function Legend() {
  const t = useTexts(texts)
  return (
    <span className={styles.legend}>
      <i className={styles.planned} /> {t.planned} <i className={styles.done} /> {t.actual}
    </span>
  )
}
