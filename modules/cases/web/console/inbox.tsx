import { Button } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { AppLink } from '#design/link.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Filter } from '#design/list/model.ts'
import { useTab } from '#design/list/use-tab.ts'
import { EmptyState } from '#design/plain/states.tsx'
import { Tabs } from '#design/plain/tabs.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { nameOfStaff, searchStaff } from '#modules/organization/web/pick.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { type CaseLine, cases } from './api.ts'
import { CaseBoard } from './desk/case-board.tsx'
import { PresencePicker } from './desk/presence-picker.tsx'
import { deskTexts } from './desk/texts.ts'
import { useDesk } from './desk/use-desk.tsx'
import { useReportFilters } from './reports/inbox-filters.ts'
import { useColumns } from './inbox-columns.tsx'
import { texts } from './texts.ts'
import { texts as togetherTexts } from './together/texts.ts'
import { words } from './words.ts'

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
