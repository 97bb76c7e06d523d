import { choiceFilter } from '#design/list/filters.ts'
import { dateColumn, textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { useTexts } from '#design/texts.ts'
import { nameOfPerson, searchPersons } from '#modules/customers/web/pick.ts'
import { nameOfHome, projectFilter, searchHomes } from '#modules/estate/web/pick.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { callbackKinds, callbackStates } from '#modules/surveys/contract.ts'
import { words } from '../parts/words.ts'
import { type CallbackLine, surveys } from './api.ts'
import { CallTabs } from './call-tabs.tsx'
import { texts } from './callback-texts.ts'
import { HandCallbacks } from './hand-callbacks.tsx'
import { openStates } from './states.ts'
import { toneOfCallback } from './tones.ts'

/** Whom to call back, drawn by the system. @serves S0-54, S0-55, S3-38, 4.11, 5.1 */
export default function CallbackList() {
  const t = useTexts(texts)
  const w = useTexts(words)
  const may = useMay()
  return (
    <ListPage<CallbackLine>
      name="surveys.callbacks"
      title={t.title}
      hint={t.hint}
      list={surveys.call.listCallbacks}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/callbacks/${id}`}
      order="dueOn"
      columns={useColumns()}
      filters={[
        projectFilter(t.project),
        choiceFilter('kind', t.kind, callbackKinds, w.kinds, { several: true }),
        choiceFilter('state', t.state, callbackStates, w.states, { several: true }),
        { kind: 'flag', key: 'mine', title: t.mine },
        { kind: 'flag', key: 'nobodys', title: t.nobodys },
        { kind: 'flag', key: 'due', title: t.due },
        { kind: 'dates', key: 'dueBetween', title: t.dueBetween, from: 'dueFrom', until: 'dueUntil' },
        { kind: 'entity', key: 'personId', title: t.customer, search: searchPersons, labelOf: nameOfPerson },
        { kind: 'entity', key: 'homeId', title: t.home, search: searchHomes, labelOf: nameOfHome },
      ]}
      views={[
        ...(may('surveys.call')
          ? [{ key: 'toCall', title: t.toCall, search: { mine: 'true', due: 'true' } }]
          : []),
        { key: 'open', title: t.open, search: { state: openStates.join(',') } },
        { key: 'nobodys', title: t.nobodys, search: { nobodys: 'true' } },
        ...(['planned', 'notReached'] as const).map((state) => ({
          key: state,
          title: w.states[state],
          search: { state },
        })),
        { key: 'done', title: t.done, search: { state: 'reached', sort: '-doneAt' } },
        { key: 'every', title: t.every, search: {} },
      ]}
      actions={<HandCallbacks />}
      exportAs="surveys.listCallbacks"
      empty={<EmptyState icon="phone" title={t.none} hint={t.noneHint} />}
    >
      <CallTabs active="callbacks" />
    </ListPage>
  )
}

function useColumns(): Column<CallbackLine>[] {
  const t = useTexts(texts)
  const w = useTexts(words)
  const today = isoDay(new Date())
  return [
    textColumn('name', t.customer, { width: 110, card: 'title' }),
    {
      key: 'state',
      title: t.state,
      width: 110,
      card: 'corner',
      exported: { path: 'state', words: w.states },
      render: (row) => (
        <StatusTag bare tone={toneOfCallback(row, today)}>
          {w.states[row.state]}
        </StatusTag>
      ),
    },
    {
      key: 'kind',
      title: t.kind,
      width: 120,
      exported: { path: 'kind', words: w.kinds },
      render: ({ kind }) => w.kinds[kind],
    },
    { key: 'home', title: t.home, exported: { path: 'home' }, render: ({ home }) => home },
    dateColumn('dueOn', t.dueOn, { sort: { by: 'dueOn', as: 'time' } }),
    {
      key: 'agreedAt',
      title: t.agreedAt,
      width: 140,
      sort: { by: 'agreedAt', as: 'time' },
      exported: { path: 'agreedAt', kind: 'date' },
      render: ({ agreedAt }) => agreedAt && <RelativeTime at={agreedAt} />,
    },
    {
      key: 'attempts',
      title: t.attempts,
      width: 80,
      align: 'right',
      exported: { path: 'attempts', kind: 'number' },
      render: ({ attempts }) => (attempts > 0 ? t.times(attempts) : null),
    },
    {
      key: 'responsible',
      title: t.responsible,
      width: 100,
      exported: { path: 'responsible.name' },
      render: ({ responsible }) => responsible?.name,
    },
    dateColumn('doneOn', t.doneOn, { key: 'doneAt', sort: { by: 'doneAt', as: 'time' }, optional: true }),
    {
      key: 'way',
      title: t.way,
      width: 90,
      optional: true,
      exported: { path: 'way', words: w.ways },
      render: ({ way }) => way && w.ways[way],
    },
  ]
}
