import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useLanguage } from '#design/language.ts'
import { AppLink } from '#design/link.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { Section } from '#design/record/section.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { type HomeJourney, identity, journey, organization } from '../api.ts'
import styles from './homes.module.css'
import { texts } from './texts.ts'

type Action = HomeJourney['actions'][number]

const rank: Partial<Record<Action['state'], number>> = { overdue: 0, due: 1, notDue: 2 }

/** What is late or due comes first, else what opens next. */
function firstOpen(actions: readonly Action[]): Action | undefined {
  return actions
    .filter(({ state }) => state in rank)
    .toSorted(
      (one, other) =>
        Number(rank[one.state] === 2) - Number(rank[other.state] === 2) ||
        one.dueOn.localeCompare(other.dueOn),
    )[0]
}

/** The person who has it, by name where staff may be seen, with the post. */
function Performer({ staffId, role }: { staffId: string | null; role: string }) {
  const may = useMay()
  const { data } = useQuery({
    ...organization.query.getStaff({ params: { staffId: staffId! } }),
    enabled: staffId !== null && may('staff.read'),
  })
  return data ? (
    <>
      <AppLink to={`/staff/${data.id}`}>{data.name}</AppLink> {role}
    </>
  ) : (
    role
  )
}

/** The action that is due first, whose it is, and who serves this home. */
export function NextAction({ homeId }: { homeId: string }) {
  const t = useTexts(texts)
  const say = useSay()
  const language = useLanguage()
  const { data } = useQuery(journey.query.homeJourney({ params: { homeId } }))
  const { data: roles } = useQuery({ ...identity.query.listRoles(), staleTime: 60_000 })
  if (!data) return null
  const first = firstOpen(data.actions)
  const roleName = (key: string) => roles?.items.find((role) => role.key === key)?.[language] ?? key
  return (
    <>
      {first && (
        <NextStep
          title={say(first.title)}
          by={<Performer staffId={first.responsibleStaffId} role={roleName(first.performer)} />}
          until={first.dueOn}
          tone={first.state === 'overdue' ? 'late' : first.state === 'due' ? 'act' : 'idle'}
          action={
            <AppLink to={`/journey-actions/${first.id}`}>
              <Button type={first.state === 'notDue' ? 'default' : 'primary'}>{t.doIt}</Button>
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
