import { Button } from 'antd'
import { AppLink } from '#design/link.tsx'
import { choiceFilter } from '#design/list/filters.ts'
import { dateColumn, textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { type ChangeLine, construction } from './api.ts'
import { BuildingTabs } from './building-tabs.tsx'
import { texts } from './change-texts.ts'
import { toneOfChange } from './tones.ts'

const kinds = ['planning', 'design'] as const

/** Changes of planning and design, and how far their notices came. @serves S0-53, 3.2 */
export default function ChangeList() {
  const t = useTexts(texts)
  const may = useMay()
  const enter = may('construction.write') && (
    <AppLink to="/construction/changes/new">
      <Button type="primary">{t.enter}</Button>
    </AppLink>
  )
  return (
    <ListPage<ChangeLine>
      name="construction.changes"
      title={t.title}
      list={construction.call.listChanges}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/construction/changes/${id}`}
      search={{ key: 'q', hint: t.search }}
      order="-establishedOn"
      columns={useColumns()}
      filters={[
        projectFilter(t.project),
        choiceFilter('kind', t.kind, kinds, t.kinds),
        { kind: 'flag', key: 'open', title: t.open },
      ]}
      views={[
        { key: 'every', title: t.every, search: {} },
        { key: 'open', title: t.open, search: { open: 'true' } },
      ]}
      exportAs="construction.listChanges"
      actions={enter}
      empty={<EmptyState icon="file" title={t.none} hint={t.noneHint} action={enter} />}
    >
      <BuildingTabs active="changes" />
    </ListPage>
  )
}

function useColumns(): Column<ChangeLine>[] {
  const t = useTexts(texts)
  return [
    textColumn('number', t.number, { width: 140, sort: { by: 'number' } }),
    textColumn('title', t.name, { card: 'title' }),
    {
      key: 'state',
      title: t.state,
      width: 130,
      card: 'corner',
      exported: { path: 'standing', words: t.standings },
      render: ({ standing }) => (
        <StatusTag bare tone={toneOfChange[standing]}>
          {t.standings[standing]}
        </StatusTag>
      ),
    },
    textColumn('projectName', t.project, { key: 'project', width: 120 }),
    {
      key: 'kind',
      title: t.kind,
      width: 100,
      exported: { path: 'kind', words: t.kinds },
      render: ({ kind }) => t.kinds[kind],
    },
    dateColumn('establishedOn', t.establishedOn, { sort: { by: 'establishedOn', as: 'time' } }),
    dateColumn('sendBy', t.sendBy, { sort: { by: 'sendBy', as: 'time' } }),
    {
      key: 'progress',
      title: t.progress,
      width: 190,
      exported: [
        ...(['served', 'accepted', 'cancelWanted', 'silent'] as const).map((path) => ({
          path: `counts.${path}`,
          title: t.counts[path],
          kind: 'number' as const,
        })),
        { path: 'counts.total', title: t.progress.split(' / ').at(-1)!, kind: 'number' },
      ],
      render: ({ counts: { served, accepted, cancelWanted, silent, total } }) =>
        `${served} / ${accepted + cancelWanted + silent} / ${total}`,
    },
  ]
}
