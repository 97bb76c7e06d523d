import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { AppLink } from '#design/link.tsx'
import { StatCard, StatRow } from '#design/plain/stat-card.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { importingContract } from '#platform/importing/contract.ts'
import { messagesContract } from '#platform/messages/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import { cases, type Overview } from './api.ts'
import { overviewTexts } from './overview-texts.ts'

const messages = apiOf(messagesContract)
const importing = apiOf(importingContract)

const link = (to: string) => (inside: ReactNode) => <AppLink to={to}>{inside}</AppLink>
const below = (inside: ReactNode) => <a href="#by-project">{inside}</a>

/** What presses, as figures: actions, customers, and what did not get through, as far as the reader may see it. */
export function OverviewFigures({ overview: { late, dueThisWeek } }: { overview: Overview }) {
  const t = useTexts(overviewTexts)
  const may = useMay()
  return (
    <StatRow>
      <StatCard
        label={t.late}
        value={late}
        note={t.lateHow}
        tone={late > 0 ? 'late' : 'idle'}
        link={late > 0 ? below : undefined}
      />
      <StatCard
        label={t.week}
        value={dueThisWeek}
        note={t.weekHow}
        link={dueThisWeek > 0 ? below : undefined}
      />
      {may('cases.read') && <CaseFigures />}
      {may('messages.read') && <Undelivered />}
      <Imports />
    </StatRow>
  )
}

function CaseFigures() {
  const t = useTexts(overviewTexts)
  const { data } = useQuery(cases.query.countCases())
  if (!data) return null
  const upTo = data.countedUpTo
  return (
    <>
      <StatCard
        label={t.waiting}
        value={data.waiting}
        upTo={upTo}
        note={t.waitingHow}
        link={link('/cases?waiting=true')}
      />
      <StatCard
        label={t.overdue}
        value={data.overdue}
        upTo={upTo}
        note={t.overdueHow}
        tone={data.overdue > 0 ? 'late' : 'idle'}
        link={link('/cases?overdue=true')}
      />
    </>
  )
}

function Undelivered() {
  const t = useTexts(overviewTexts)
  const { data } = useQuery(messages.query.countMessages())
  if (!data) return null
  return (
    <StatCard
      label={t.messages}
      value={data.dead}
      upTo={data.countedUpTo}
      note={t.messagesHow}
      tone={data.dead > 0 ? 'late' : 'idle'}
      link={link('/messages?state=dead')}
    />
  )
}

const recent = 20

/** Shown only while there is something to do about one. */
function Imports() {
  const t = useTexts(overviewTexts)
  const { data } = useQuery(importing.query.listImports({ query: { limit: recent } }))
  const count = data?.items.filter(({ state }) => state === 'failed' || state === 'checked').length ?? 0
  if (count === 0) return null
  return <StatCard label={t.imports} value={count} note={t.importsHow} tone="act" link={link('/imports')} />
}
