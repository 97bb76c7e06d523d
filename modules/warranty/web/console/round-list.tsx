import { Button } from 'antd'
import { AppLink } from '#design/link.tsx'
import { choiceFilter } from '#design/list/filters.ts'
import { stateColumn, textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { DateText } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { useTexts } from '#design/texts.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { words } from '../parts/words.ts'
import { type RoundLine, warranty } from './api.ts'
import { texts } from './check-texts.ts'
import { roundKinds } from './lists.ts'
import { WarrantyTabs } from './warranty-tabs.tsx'

const states = ['draft', 'open', 'closed'] as const
export const toneOfRound = { draft: 'idle', open: 'active', closed: 'done' } as const

/** Rounds of checks, and how far each is. @serves 5.3, 6.1, 6.6 */
export default function RoundList() {
  const t = useTexts(texts)
  const w = useTexts(words)
  const prepare = useMay()('warranty.runChecks') && (
    <AppLink to="/warranty/rounds/new">
      <Button type="primary">{t.prepare}</Button>
    </AppLink>
  )
  return (
    <ListPage<RoundLine>
      name="warranty.rounds"
      title={t.rounds}
      list={warranty.call.listRounds}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/warranty/rounds/${id}`}
      order="-fromOn"
      columns={useColumns()}
      filters={[
        projectFilter(t.project),
        choiceFilter('kind', t.kind, roundKinds, w.kinds),
        choiceFilter('state', t.state, states, t.states, { tones: toneOfRound }),
      ]}
      views={[
        { key: 'every', title: t.every, search: {} },
        { key: 'open', title: t.states.open, search: { state: 'open' } },
      ]}
      exportAs="warranty.listRounds"
      actions={prepare}
      empty={<EmptyState icon="calendar" title={t.none} hint={t.noneHint} action={prepare} />}
    >
      <WarrantyTabs active="rounds" />
    </ListPage>
  )
}

function useColumns(): Column<RoundLine>[] {
  const t = useTexts(texts)
  const w = useTexts(words)
  const number = (key: 'homes' | 'booked' | 'missed', title: string): Column<RoundLine> => ({
    key,
    title,
    width: 90,
    exported: { path: key, kind: 'number' },
    render: ({ [key]: value }) => value > 0 && value,
  })
  return [
    textColumn('title', t.name, { card: 'title', sort: { by: 'title' } }),
    stateColumn('state', t.state, t.states, toneOfRound, { width: 110 }),
    {
      key: 'kind',
      title: t.kind,
      width: 140,
      exported: { path: 'kind', words: w.kinds },
      render: ({ kind }) => w.kinds[kind],
    },
    textColumn('projectName', t.project, { key: 'project', width: 130 }),
    {
      key: 'fromOn',
      title: t.days,
      width: 200,
      sort: { by: 'fromOn', as: 'time' },
      exported: { path: 'fromOn', kind: 'date' },
      render: ({ fromOn, untilOn }) => (
        <>
          <DateText date={fromOn} /> – <DateText date={untilOn} />
        </>
      ),
    },
    {
      key: 'done',
      title: t.progress,
      width: 100,
      exported: { path: 'done', kind: 'number' },
      render: ({ done, homes }) => homes > 0 && `${done} / ${homes}`,
    },
    number('booked', t.booked),
    number('missed', t.missed),
    { ...number('homes', t.homes), optional: true },
  ]
}
