import { useQuery } from '@tanstack/react-query'
import { AppLink } from '#design/link.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useDay } from '#design/plain/use-day.ts'
import { Section } from '#design/record/section.tsx'
import { defineTexts, useSay, useTexts } from '#design/texts.ts'
import { journey } from './api.ts'
import styles from './case-page.module.css'

const texts = defineTexts({
  zh: {
    journey: '旅程',
    whole: '全程',
    noOpen: '没有到期的标准动作',
    due: (day: string) => `${day}前`,
  },
  en: {
    journey: 'Journey',
    whole: 'All of it',
    noOpen: 'No standard action is due',
    due: (day: string) => `by ${day}`,
  },
})
const shownAtOnce = 3

/** How far the home has come, and what is due there now: what was promised to the customer besides this case. @serves S0-42, S2-09 */
export function HomeJourney({ homeId }: { homeId: string }) {
  const t = useTexts(texts)
  const say = useSay()
  const day = useDay()
  const { data } = useQuery(journey.query.homeJourney({ params: { homeId } }))
  if (!data || data.steps.length === 0) return null
  const open = data.actions.filter(({ state }) => state === 'overdue' || state === 'due')
  const first = open.toSorted((one, other) => one.dueOn.localeCompare(other.dueOn)).slice(0, shownAtOnce)
  return (
    <Section title={t.journey} aside={<AppLink to={`/homes/${homeId}/journey`}>{t.whole}</AppLink>}>
      <p className={styles.row}>
        {data.steps
          .filter(({ state }) => state === 'present')
          .map(({ step, name }) => (
            <StatusTag key={step} tone="active">
              {say(name)}
            </StatusTag>
          ))}
      </p>
      {first.length === 0 && <p>{t.noOpen}</p>}
      {first.map(({ id, title, state, dueOn }) => (
        <p key={id} className={styles.row}>
          <AppLink to={`/journey-actions/${id}`}>{say(title)}</AppLink>
          <StatusTag tone={state === 'overdue' ? 'late' : 'act'} bare>
            {t.due(day(dueOn))}
          </StatusTag>
        </p>
      ))}
    </Section>
  )
}
