import { Button } from 'antd'
import { AppLink } from '#design/link.tsx'
import { choiceFilter } from '#design/list/filters.ts'
import { dateColumn, stateColumn, textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { construction, type OpenDayLine } from './api.ts'
import { BuildingTabs } from './building-tabs.tsx'
import { texts } from './open-day-texts.ts'
import { toneOfOpenDay } from './tones.ts'

const states = ['draft', 'announced', 'held', 'cancelled'] as const

/** Days on the site: who is invited, who came, what was found. @serves S0-20, S0-53, 3.3 */
export default function OpenDayList() {
  const t = useTexts(texts)
  const may = useMay()
  const prepare = may('construction.write') && (
    <AppLink to="/construction/open-days/new">
      <Button type="primary">{t.prepare}</Button>
    </AppLink>
  )
  return (
    <ListPage<OpenDayLine>
      name="construction.openDays"
      title={t.title}
      list={construction.call.listOpenDays}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/construction/open-days/${id}`}
      order="-heldOn"
      columns={useColumns()}
      filters={[
        projectFilter(t.project),
        choiceFilter('state', t.state, states, t.states, { tones: toneOfOpenDay }),
      ]}
      views={[
        { key: 'every', title: t.every, search: {} },
        { key: 'announced', title: t.states.announced, search: { state: 'announced' } },
      ]}
      exportAs="construction.listOpenDays"
      actions={prepare}
      empty={<EmptyState icon="calendar" title={t.none} hint={t.noneHint} action={prepare} />}
    >
      <BuildingTabs active="open-days" />
    </ListPage>
  )
}

function useColumns(): Column<OpenDayLine>[] {
  const t = useTexts(texts)
  return [
    textColumn('title', t.name, { card: 'title', sort: { by: 'title' } }),
    stateColumn('state', t.state, t.states, toneOfOpenDay, { width: 110 }),
    dateColumn('heldOn', t.heldOn, { sort: { by: 'heldOn', as: 'time' } }),
    textColumn('projectName', t.project, { key: 'project', width: 130 }),
    {
      key: 'places',
      title: t.places,
      width: 120,
      exported: [
        { path: 'taken', kind: 'number' },
        { path: 'capacity', kind: 'number' },
      ],
      render: ({ taken, capacity }) => `${taken} / ${capacity}`,
    },
    {
      key: 'joined',
      title: t.joined,
      width: 90,
      exported: { path: 'joined', kind: 'number' },
      render: ({ joined }) => joined > 0 && joined,
    },
    {
      key: 'unanswered',
      title: t.unanswered,
      width: 130,
      exported: { path: 'unanswered', kind: 'number' },
      render: ({ unanswered }) =>
        unanswered > 0 && (
          <StatusTag bare tone="act">
            {unanswered}
          </StatusTag>
        ),
    },
  ]
}
