import { useQuery } from '@tanstack/react-query'
import { AppLink } from '#design/link.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { Section } from '#design/record/section.tsx'
import { useJoining, useSay, useTexts } from '#design/texts.ts'
import { workplace } from './api.ts'
import { toneOfAppraisal } from './growth-api.ts'
import { growthTexts } from './growth-texts.ts'
import styles from './workplace.module.css'

/** One's own appraisals and training, on one's own page. @serves S4-12 */
export function MyGrowth() {
  const t = useTexts(growthTexts)
  const join = useJoining()
  const say = useSay()
  const { data } = useQuery(workplace.query.myGrowth())
  if (!data) return null
  const { appraisals, trainings, needs } = data
  return (
    <>
      <Section title={t.myAppraisals}>
        {appraisals.length === 0 && <p className={styles.quiet}>{t.noAppraisals}</p>}
        <ul className={styles.plain}>
          {appraisals.map(({ id, fromOn, untilOn, supervisorName, state }) => (
            <li key={id}>
              <div className={styles.between}>
                <AppLink to={`/appraisals/${id}`}>{t.until(fromOn, untilOn)}</AppLink>
                <StatusTag tone={state === 'open' ? 'act' : toneOfAppraisal[state]}>
                  {t.states[state]}
                </StatusTag>
              </div>
              <span className={styles.quiet}>{join.pair(t.supervisor, supervisorName)}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t.myTrainings}>
        {needs.length > 0 && <p>{t.wanted(join.list(needs.map((quality) => say(quality))))}</p>}
        {trainings.length === 0 && <p className={styles.quiet}>{t.noTrainingsOfMine}</p>}
        <ul className={styles.plain}>
          {trainings.map(({ id, topic, heldOn, place, attended, passed }) => (
            <li key={id}>
              <div className={styles.between}>
                <span>{topic}</span>
                {attended !== null && (
                  <StatusTag tone={passed ? 'done' : 'active'}>{passed ? t.passed : t.attended}</StatusTag>
                )}
              </div>
              <span className={styles.quiet}>
                <DateText date={heldOn} /> · {place}
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
