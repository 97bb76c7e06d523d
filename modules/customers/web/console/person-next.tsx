import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { AppLink } from '#design/link.tsx'
import { useNow } from '#design/plain/now.ts'
import { NextStep } from '#design/record/next-step.tsx'
import { useLanguage } from '#design/language.ts'
import { useSay, useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { cases, identity, journey, type PersonFile } from './api.ts'
import { Completeness } from './completeness.tsx'
import { personTexts } from './person-texts.ts'

/** What comes next for a customer: the case that waits, else the action due for the home, else what the file lacks. @serves S2-09 */
export function PersonNext({ file: { person, homes } }: { file: PersonFile }) {
  const may = useMay()
  const { data: found } = useQuery({
    ...cases.query.listCases({ query: { personId: person.id, limit: 8 } }),
    enabled: may('cases.read'),
  })
  const homeId = homes[0]?.home.id
  const { data: way } = useQuery({
    ...journey.query.homeJourney({ params: { homeId: homeId! } }),
    enabled: homeId !== undefined && may('journey.read'),
  })
  const waiting = found?.items
    .filter(({ closedAt }) => closedAt === null)
    .toSorted((one, other) => dueOf(one).localeCompare(dueOf(other)))[0]
  const due = way?.actions
    .filter(({ state }) => state === 'overdue' || state === 'due')
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))[0]
  return (
    <>
      {waiting ? <CaseFirst line={waiting} /> : due ? <ActionFirst action={due} staff={way!} /> : null}
      <Completeness person={person} isNext={!waiting && !due} />
    </>
  )
}

type CaseLine = Awaited<ReturnType<typeof cases.call.listCases>>['items'][number]
type Way = Awaited<ReturnType<typeof journey.call.homeJourney>>

const dueOf = ({ answerDueAt, openedAt }: CaseLine) => answerDueAt ?? `9${openedAt}`

function CaseFirst({ line: { id, title, ownerName, answerDueAt } }: { line: CaseLine }) {
  const t = useTexts(personTexts)
  const now = useNow()
  const isLate = answerDueAt !== null && new Date(answerDueAt) < now
  return (
    <NextStep
      title={title}
      by={ownerName}
      until={answerDueAt ?? undefined}
      tone={isLate ? 'late' : answerDueAt ? 'act' : 'active'}
      action={
        <AppLink to={`/cases/${id}`}>
          <Button type="primary">{t.toCase}</Button>
        </AppLink>
      }
    />
  )
}

/** The steward or the ambassador of the home has it, where it is theirs, else the post that does it. */
function ActionFirst({ action, staff }: { action: Way['actions'][number]; staff: Way }) {
  const t = useTexts(personTexts)
  const say = useSay()
  const language = useLanguage()
  const { data: roles } = useQuery({ ...identity.query.listRoles(), staleTime: 60_000 })
  const post = roles?.items.find(({ key }) => key === action.performer)?.[language]
  const by = [staff.steward, staff.ambassador].find((one) => one?.id === action.responsibleStaffId)
  return (
    <NextStep
      title={say(action.title)}
      by={by?.name ?? post}
      until={action.dueOn}
      tone={action.state === 'overdue' ? 'late' : 'act'}
      action={
        <AppLink to={`/journey-actions/${action.id}`}>
          <Button type="primary">{t.toAction}</Button>
        </AppLink>
      }
    />
  )
}
