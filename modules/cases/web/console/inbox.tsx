import { Button } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { AppLink } from '#design/link.tsx'
import { textColumn, timeColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column, Filter } from '#design/list/model.ts'
import { useTab } from '#design/list/use-tab.ts'
import { useNow } from '#design/plain/now.ts'
import { RemainingTime } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { Tabs } from '#design/plain/tabs.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { nameOfStaff, searchStaff } from '#modules/organization/web/pick.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { type CaseLine, cases } from './api.ts'
import { CaseBoard } from './desk/case-board.tsx'
import { MarkedTitle } from './desk/marks.tsx'
import { PresencePicker } from './desk/presence-picker.tsx'
import { deskTexts } from './desk/texts.ts'
import { useDesk } from './desk/use-desk.tsx'
import { useReportFilters } from './reports/inbox-filters.ts'
import { texts } from './texts.ts'
import { texts as togetherTexts } from './together/texts.ts'
import { toneOfCase, toneOfUrgency, words } from './words.ts'

/** Time before a deadline from which it presses, in milliseconds. */
const soon = 4 * 3_600_000

const tabs = ['reach', 'mine', 'department', 'unread', 'mentioned', 'drafts'] as const

/** The inbox: live; mine, my department's or all in reach, and what calls for me; rows or a board. @serves S2-07, S2-01, S3-43 */
export default function Inbox() {
  const t = useTexts(texts)
  const d = useTexts(deskTexts)
  const [of, show] = useTab('of', tabs)
  const { data: counts } = useQuery(cases.query.countCases())
  const tab = (key: (typeof tabs)[number], label: string) => ({
    key,
    label: counts ? `${label} ${counts[key]}` : label,
  })
  const desk = useDesk()
  const mayHandle = useMay()('cases.handle')
  const columns = useColumns()
  const filters = useFilters()
  return (
    <ListPage<CaseLine>
      name={`cases.${of}`}
      title={t.inbox}
      list={cases.call.listCases}
      fixed={{ of }}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/cases/${id}`}
      search={{ key: 'q', hint: t.search }}
      order="-openedAt"
      columns={columns}
      filters={filters}
      selecting={desk.selecting}
      rowKeys={desk.rowKeys}
      board={(rows, tick) => <CaseBoard rows={rows} tick={tick} begin={desk.begin} />}
      exportAs="cases.listCases"
      actions={
        <>
          <PresencePicker />
          {mayHandle && (
            <AppLink to="/case-hand-over">
              <Button>{d.handOverAll}</Button>
            </AppLink>
          )}
          <AppLink to="/cases/new">
            <Button type="primary">{t.takeIn}</Button>
          </AppLink>
        </>
      }
      empty={<EmptyState icon="case" title={t.none} hint={t.noneHint} />}
    >
      <Tabs
        label={t.inbox}
        active={of}
        onChange={(key) => show(key as typeof of)}
        items={[
          tab('reach', t.all),
          tab('mine', t.mine),
          tab('department', t.department),
          tab('unread', d.unread),
          tab('mentioned', d.mentioned),
          tab('drafts', d.drafts),
        ]}
      />
      {desk.dialog}
    </ListPage>
  )
}

/** Late in plum, the last hours in persimmon. */
function AnswerDue({ until }: { until: string }) {
  const left = new Date(until).getTime() - useNow().getTime()
  return (
    <StatusTag bare tone={left < 0 ? 'late' : left < soon ? 'act' : 'idle'}>
      <RemainingTime until={until} />
    </StatusTag>
  )
}

function useColumns(): Column<CaseLine>[] {
  const t = useTexts(texts)
  const w = useTexts(words)
  return [
    textColumn('number', t.number, { width: 140, card: 'none', sort: { by: 'number' } }),
    {
      key: 'title',
      title: t.title,
      card: 'title',
      render: (row) => <MarkedTitle row={row} />,
      exported: { path: 'title' },
    },
    {
      key: 'state',
      title: t.state,
      sort: { by: 'state' },
      width: 120,
      card: 'corner',
      exported: { path: 'state', words: w.states },
      render: (row) => <StatusTag tone={toneOfCase(row)}>{w.states[row.state]}</StatusTag>,
    },
    {
      key: 'answerDue',
      title: t.answerDue,
      sort: { by: 'answerDueAt', as: 'time' },
      width: 120,
      exported: { path: 'answerDueAt' },
      render: ({ answerDueAt }) => answerDueAt && <AnswerDue until={answerDueAt} />,
    },
    {
      key: 'urgency',
      title: t.urgency,
      sort: { by: 'urgency', ways: [t.urgentFirst, t.urgentLast] },
      card: 'none',
      width: 90,
      exported: { path: 'urgency', words: w.urgencies },
      render: ({ urgency }) => (
        <StatusTag bare tone={toneOfUrgency[urgency]!}>
          {w.urgencies[urgency]}
        </StatusTag>
      ),
    },
    {
      key: 'kind',
      title: t.kind,
      card: 'none',
      width: 80,
      optional: true,
      render: ({ kind }) => w.kinds[kind],
      exported: { path: 'kind', words: w.kinds },
    },
    textColumn('reporterName', t.customer, { key: 'customer', width: 80 }),
    textColumn('homeLabel', t.home, { key: 'home', width: 160 }),
    textColumn('ownerName', t.owner, { key: 'owner', width: 80 }),
    timeColumn('openedAt', t.opened, {
      key: 'opened',
      width: 110,
      card: 'none',
      sort: { by: 'openedAt', as: 'time' },
    }),
    {
      key: 'needs',
      title: t.need,
      width: 120,
      optional: true,
      card: 'none',
      render: ({ needs }) => needs.map((need) => w.needs[need]).join('、'),
      exported: { path: 'needs', words: w.needs },
    },
    {
      key: 'channel',
      title: t.channel,
      width: 90,
      optional: true,
      render: ({ channel }) => w.channels[channel],
      exported: { path: 'channel', words: w.channels },
    },
  ]
}

function useFilters(): Filter[] {
  const t = useTexts(texts)
  const b = useTexts(togetherTexts)
  const w = useTexts(words)
  const d = useTexts(deskTexts)
  const may = useMay()
  const options = (list: Record<string, string>) =>
    Object.entries(list).map(([value, label]) => ({ value, label }))
  return [
    projectFilter(t.project),
    { kind: 'choice', key: 'state', title: t.state, several: true, options: options(w.states) },
    { kind: 'choice', key: 'urgency', title: t.urgency, several: true, options: options(w.urgencies) },
    { kind: 'choice', key: 'risk', title: t.risk, several: true, options: options(w.risks) },
    { kind: 'choice', key: 'need', title: t.need, several: true, options: options(w.needs) },
    { kind: 'choice', key: 'kind', title: t.kind, several: true, options: options(w.kinds) },
    { kind: 'choice', key: 'channel', title: t.channel, several: true, options: options(w.channels) },
    {
      kind: 'choice',
      key: 'bond',
      title: b.together,
      several: true,
      options: options({ repeat: b.repeat, group: b.group, special: b.special }),
    },
    { kind: 'flag', key: 'waiting', title: t.waiting },
    { kind: 'flag', key: 'overdue', title: t.overdue },
    { kind: 'flag', key: 'queued', title: d.queued },
    ...(may('cases.assign') ? [{ kind: 'flag' as const, key: 'away', title: d.away }] : []),
    { kind: 'entity', key: 'ownerStaffId', title: t.owner, search: searchStaff, labelOf: nameOfStaff },
    { kind: 'choice', key: 'open', title: t.closed, options: [{ value: 'false', label: t.closed }] },
    ...useReportFilters(),
  ]
}
