import { numberColumn, textColumn, timeColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column, Filter } from '#design/list/model.ts'
import { DateText } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { insights, type Warning } from '../api.ts'
import { warningTexts } from './texts.ts'
import { toneOfWarning } from './tones.ts'

/** What the figures warn of, the last that moved first. @serves S1-47 */
export default function WarningList() {
  const t = useTexts(warningTexts)
  const options = (words: Record<string, string>) =>
    Object.entries(words).map(([value, label]) => ({ value, label }))
  const filters: Filter[] = [
    projectFilter(t.project),
    { kind: 'choice', key: 'kind', title: t.kind, several: true, options: options(t.kinds) },
    { kind: 'choice', key: 'state', title: t.state, several: true, options: options(t.states) },
    { kind: 'flag', key: 'mine', title: t.mine },
  ]
  return (
    <ListPage<Warning>
      name="insights.warnings"
      title={t.title}
      hint={t.hint}
      list={insights.call.listWarnings}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/warnings/${id}`}
      search={{ key: 'q', hint: t.search }}
      order="-movedAt"
      columns={useColumns()}
      filters={filters}
      exportAs="insights.listWarnings"
      empty={<EmptyState icon="warning" title={t.none} hint={t.noneHint} />}
    />
  )
}

function useColumns(): Column<Warning>[] {
  const t = useTexts(warningTexts)
  const say = useSay()
  return [
    {
      key: 'what',
      title: t.what,
      card: 'title',
      render: ({ kind, topic, place }) =>
        [place, topic && say(topic), t.kinds[kind]].filter(Boolean).join(' · '),
      exported: { path: 'place' },
    },
    {
      key: 'kind',
      title: t.kind,
      width: 110,
      optional: true,
      render: ({ kind }) => t.kinds[kind],
      exported: { path: 'kind', words: t.kinds },
    },
    {
      key: 'why',
      title: t.why,
      width: 280,
      render: ({ why }) => say(why),
      exported: { path: 'why', isSaid: true },
    },
    {
      key: 'state',
      title: t.state,
      width: 120,
      card: 'corner',
      render: ({ state }) => <StatusTag tone={toneOfWarning[state]}>{t.states[state]}</StatusTag>,
      exported: { path: 'state', words: t.states },
    },
    textColumn('staffName', t.who, { key: 'who', width: 90 }),
    {
      key: 'dueOn',
      title: t.dueOn,
      width: 100,
      render: ({ dueOn }) => dueOn && <DateText date={dueOn} />,
      exported: { path: 'dueOn' },
    },
    numberColumn('weight', t.weight, { width: 80, sort: { by: 'weight', as: 'amount' } }),
    textColumn('projectName', t.project, { key: 'project', width: 110 }),
    timeColumn('movedAt', t.movedAt, { width: 110, sort: { by: 'movedAt', as: 'time' } }),
    timeColumn('raisedAt', t.raisedAt, { width: 110, sort: { by: 'raisedAt', as: 'time' }, optional: true }),
  ]
}
