import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { RefusedError } from '#platform/web/client.ts'
import { ListPage } from '../list/list-page.tsx'
import type { ListReply } from '../list/model.ts'
import { EmptyState } from '../plain/states.tsx'
import { RelativeTime, RemainingTime } from '../plain/relative-time.tsx'
import { StatusTag } from '../plain/status-tag.tsx'
import type { Tone } from '../plain/tone.ts'
import { useTexts } from '../texts.ts'
import { nameOfPerson, personAt, searchPeople } from './people.ts'
import { hoursFromNow } from './story.tsx'
import { storyTexts } from './texts.ts'

type State = 'open' | 'working' | 'waiting' | 'closed' | 'withdrawn'
const toneOf: Record<State, Tone> = {
  open: 'act',
  working: 'active',
  waiting: 'info',
  closed: 'done',
  withdrawn: 'off',
}
const states = Object.keys(toneOf) as State[]

interface StoryRow {
  id: string
  at: number
  state: State
}

const rows: StoryRow[] = Array.from({ length: 64 }, (_, at) => ({
  id: `TX-2026-${String(1200 - at).padStart(6, '0')}`,
  at,
  state: states[(at * 3) % 5]!,
}))

async function listRows({
  query = {},
}: {
  query?: { state?: string[]; after?: string; q?: string }
}): Promise<ListReply<StoryRow>> {
  await new Promise((done) => setTimeout(done, 200))
  const fitting = rows.filter(
    (row) => (!query.state || query.state.includes(row.state)) && (!query.q || row.id.includes(query.q)),
  )
  const start = Number(query.after ?? 0)
  return {
    items: fitting.slice(start, start + 20),
    next: start + 20 < fitting.length ? String(start + 20) : null,
  }
}

const answers = {
  failed: () => Promise.reject(new RefusedError(403, { code: 'platform.not_allowed', message: '403' })),
  rows: listRows,
  loading: () => new Promise<ListReply<StoryRow>>(() => undefined),
  empty: async (): Promise<ListReply<StoryRow>> => ({ items: [], next: null, total: 0 }),
}

/** A list with everything it can do, and its other states. */
export default function ListStory() {
  const texts = useTexts(storyTexts)
  const [shown, setShown] = useState<keyof typeof answers>('rows')
  return (
    <ListPage<StoryRow>
      key={shown}
      name={`design.${shown}`}
      title={texts.cases}
      list={answers[shown] as never}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/design/record?case=${id}`}
      search={{ key: 'q', hint: texts.searchHint }}
      columns={[
        {
          key: 'number',
          title: texts.number,
          width: 140,
          sort: { by: 'number' },
          card: 'line',
          render: ({ id }) => id,
        },
        { key: 'subject', title: texts.subject, card: 'title', render: ({ at }) => texts.subjects[at % 5] },
        {
          key: 'state',
          title: texts.state,
          width: 120,
          card: 'corner',
          render: ({ state }) => <StatusTag tone={toneOf[state]}>{texts.caseStates[state]}</StatusTag>,
        },
        { key: 'customer', title: texts.customer, width: 90, render: ({ at }) => personAt(at)[0] },
        { key: 'home', title: texts.home, width: 180, render: ({ at }) => personAt(at)[2] },
        {
          key: 'due',
          title: texts.due,
          width: 120,
          sort: { by: 'dueAt', as: 'time' },
          render: ({ at, state }) => state === 'open' && <RemainingTime until={hoursFromNow(20 - at)} />,
        },
        {
          key: 'opened',
          title: texts.opened,
          width: 120,
          sort: { by: 'openedAt', as: 'time' },
          render: ({ at }) => <RelativeTime at={hoursFromNow(-at * 5)} />,
        },
        { key: 'owner', title: texts.owner, optional: true, render: () => '林夕' },
      ]}
      order="-openedAt"
      filters={[
        {
          kind: 'choice',
          key: 'state',
          title: texts.state,
          several: true,
          options: states.map((state) => ({
            value: state,
            label: texts.caseStates[state],
            tone: toneOf[state],
          })),
        },
        {
          kind: 'choice',
          key: 'urgency',
          title: texts.urgency,
          options: [{ value: 'HIGH', label: texts.late }],
        },
        { kind: 'dates', key: 'opened', title: texts.openedOn, from: 'openedFrom', until: 'openedUntil' },
        { kind: 'entity', key: 'person', title: texts.customer, search: searchPeople, labelOf: nameOfPerson },
        { kind: 'flag', key: 'overdue', title: texts.overdue },
        { kind: 'text', key: 'subject', title: texts.subject },
      ]}
      views={[
        { key: 'unsettled', title: texts.unsettled, search: { state: 'open,working,waiting' } },
        { key: 'late', title: texts.late, search: { overdue: 'true', sort: 'dueAt' } },
      ]}
      actions={<Button type="primary">{texts.newCase}</Button>}
      exportAs="design.listRows"
      empty={
        <EmptyState
          icon="case"
          title={texts.none}
          hint={texts.noneHint}
          action={<Button type="primary">{texts.newCase}</Button>}
        />
      }
    >
      <Segmented<keyof typeof answers>
        options={['rows', 'loading', 'empty', 'failed']}
        value={shown}
        onChange={setShown}
        style={{ marginBottom: 8 }}
      />
    </ListPage>
  )
}
