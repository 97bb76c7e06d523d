import { choiceFilter } from '#design/list/filters.ts'
import { stateColumn, textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { DateText } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { useJoining, useTexts } from '#design/texts.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { construction, type FindingLine } from './api.ts'
import { BuildingTabs } from './building-tabs.tsx'
import { texts } from './finding-texts.ts'
import { openDayFilter } from './open-day-filter.ts'
import { toneOfFinding } from './tones.ts'

const states = ['overdue', 'open', 'repairPromised', 'answered', 'repaired'] as const
const parts = ['home', 'commonPart'] as const

/** What visitors found on open days: answered in 7 days, repaired before delivery. @serves 3.6 */
export default function FindingList() {
  const t = useTexts(texts)
  return (
    <ListPage<FindingLine>
      name="construction.findings"
      title={t.title}
      list={construction.call.listFindings}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/construction/findings/${id}`}
      search={{ key: 'q', hint: t.search }}
      order="dueOn"
      columns={useColumns()}
      filters={[
        projectFilter(t.project),
        openDayFilter(t.openDay),
        choiceFilter('state', t.state, states, t.states, { tones: toneOfFinding }),
        choiceFilter('part', t.part, parts, t.parts),
      ]}
      views={[
        { key: 'every', title: t.every, search: {} },
        ...states.slice(0, 3).map((state) => ({ key: state, title: t.states[state], search: { state } })),
      ]}
      exportAs="construction.listFindings"
      empty={<EmptyState icon="task" title={t.none} hint={t.noneHint} />}
    >
      <BuildingTabs active="findings" />
    </ListPage>
  )
}

function useColumns(): Column<FindingLine>[] {
  const t = useTexts(texts)
  const join = useJoining()
  const day = (
    key: 'dueOn' | 'answeredOn' | 'repairBy' | 'repairedOn',
    title: string,
    sorted: boolean,
  ): Column<FindingLine> => ({
    key,
    title,
    width: 120,
    sort: sorted ? { by: key, as: 'time' } : undefined,
    exported: { path: key, kind: 'date' },
    render: ({ [key]: date }) => date && <DateText date={date} />,
  })
  return [
    textColumn('number', t.number, { width: 140, sort: { by: 'number' } }),
    {
      key: 'place',
      title: t.words,
      card: 'title',
      exported: { path: 'words' },
      render: ({ place, words }) => join.pair(place, words),
    },
    stateColumn('state', t.state, t.states, toneOfFinding, { width: 130 }),
    {
      key: 'part',
      title: t.part,
      width: 100,
      exported: { path: 'part', words: t.parts },
      render: ({ part }) => t.parts[part],
    },
    { key: 'home', title: t.home, width: 200, exported: { path: 'home' }, render: ({ home }) => home },
    { key: 'visitor', title: t.visitor, width: 100, exported: { path: 'name' }, render: ({ name }) => name },
    day('dueOn', t.dueOn, true),
    { ...day('answeredOn', t.answeredOn, false), optional: true },
    day('repairBy', t.repairBy, true),
    { ...day('repairedOn', t.repairedOn, false), optional: true },
  ]
}
