import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useLanguage } from '#design/language.ts'
import { AppLink } from '#design/link.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { Section } from '#design/record/section.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { identity, journey } from '../api.ts'
import styles from './homes.module.css'
import { texts } from './texts.ts'

/** The action that is due first, whose it is, and who serves this home. */
export function NextAction({ homeId }: { homeId: string }) {
  const t = useTexts(texts)
  const say = useSay()
  const language = useLanguage()
  const { data } = useQuery(journey.query.homeJourney({ params: { homeId } }))
  const { data: roles } = useQuery({ ...identity.query.listRoles(), staleTime: 60_000 })
  if (!data) return null
  const [first] = data.actions
    .filter(({ state }) => state === 'due' || state === 'overdue')
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))
  const roleName = (key: string) => roles?.items.find((role) => role.key === key)?.[language] ?? key
  return (
    <>
      {first && (
        <NextStep
          title={say(first.title)}
          by={roleName(first.performer)}
          until={`${first.dueOn}T23:59:59+08:00`}
          tone={first.state === 'overdue' ? 'late' : 'act'}
          action={
            <AppLink to={`/journey-actions/${first.id}`}>
              <Button type="primary">{t.doIt}</Button>
            </AppLink>
          }
        />
      )}
      <Section title={t.serving}>
        <dl className={styles.pairs}>
          <dt>{t.steward}</dt>
          <dd>
            {data.steward ? (
              <AppLink to={`/staff/${data.steward.id}`}>{data.steward.name}</AppLink>
            ) : (
              t.nobody
            )}
          </dd>
          <dt>{t.ambassador}</dt>
          <dd>
            {data.ambassador ? (
              <AppLink to={`/staff/${data.ambassador.id}`}>{data.ambassador.name}</AppLink>
            ) : (
              t.nobody
            )}
          </dd>
        </dl>
      </Section>
    </>
  )
}
