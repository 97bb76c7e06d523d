import { useQuery } from '@tanstack/react-query'
import { AppLink } from '#design/link.tsx'
import { RemainingTime } from '#design/plain/relative-time.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useNow } from '#design/plain/now.ts'
import { cases } from '../api.ts'
import styles from './due-milestones.module.css'
import { texts } from './texts.ts'

/** Steps of special plans that are late or end within a day, for whoever they name and the owner of the case. @serves S1-49 */
export function DueMilestones() {
  const t = useTexts(texts)
  const now = useNow()
  const { data } = useQuery(cases.query.listMilestones({ query: { mine: true, due: true, limit: 8 } }))
  if (!data?.items.length) return null
  return (
    <Section title={t.dueMine} aside={<AppLink to="/case-milestones">{t.allSteps}</AppLink>}>
      <ul className={styles.steps}>
        {data.items.map(({ id, caseId, what, person, dueAt, number, homeLabel }) => (
          <li key={id}>
            <AppLink to={`/cases/${caseId}`}>{what}</AppLink>
            <p>
              <StatusTag bare tone={Date.parse(dueAt) < now.getTime() ? 'late' : 'act'}>
                <RemainingTime until={dueAt} />
              </StatusTag>
              <span>{[person, homeLabel ?? number].join(' · ')}</span>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
