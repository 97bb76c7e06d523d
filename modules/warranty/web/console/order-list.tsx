import { choiceFilter } from '#design/list/filters.ts'
import { textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { RelativeTime, RemainingTime } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useJoining, useTexts } from '#design/texts.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { toneOfOrder } from '../parts/tones.ts'
import { words } from '../parts/words.ts'
import { type OrderLine, warranty } from './api.ts'
import { components, orderStates, severities } from './lists.ts'
import { texts } from './order-texts.ts'
import { homeFilter } from './visit-list.tsx'
import { WarrantyTabs } from './warranty-tabs.tsx'

/** Faults that checks found, what is due first; overdue ones are a legal risk. @serves 4.10, 6.5 */
export default function OrderList() {
  const t = useTexts(texts)
  const w = useTexts(words)
  return (
    <ListPage<OrderLine>
      name="warranty.orders"
      title={t.title}
      list={warranty.call.listOrders}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/warranty/orders/${id}`}
      search={{ key: 'q', hint: t.search }}
      order="dueAt"
      columns={useColumns()}
      filters={[
        projectFilter(t.project),
        homeFilter(t.home),
        choiceFilter('state', t.state, orderStates, w.orderStates),
        choiceFilter('severity', t.severity, severities, w.severities),
        choiceFilter('component', t.component, components, w.components),
        { kind: 'flag', key: 'overdue', title: t.overdue },
      ]}
      views={[
        { key: 'every', title: t.every, search: {} },
        { key: 'overdue', title: t.overdue, search: { overdue: 'true' } },
        ...(['open', 'repaired'] as const).map((state) => ({
          key: state,
          title: w.orderStates[state],
          search: { state },
        })),
      ]}
      exportAs="warranty.listOrders"
      empty={<EmptyState icon="repair" title={t.none} hint={t.noneHint} />}
    >
      <WarrantyTabs active="orders" />
    </ListPage>
  )
}

function useColumns(): Column<OrderLine>[] {
  const t = useTexts(texts)
  const join = useJoining()
  const w = useTexts(words)
  return [
    textColumn('number', t.number, { width: 140, sort: { by: 'number' } }),
    {
      key: 'words',
      title: t.words,
      card: 'title',
      exported: { path: 'words' },
      render: ({ item, words: said }) => join.pair(w.items[item], said),
    },
    {
      key: 'state',
      title: t.state,
      width: 130,
      card: 'corner',
      exported: { path: 'state', words: w.orderStates },
      render: (order) => (
        <StatusTag bare tone={toneOfOrder(order)}>
          {order.isLegalRisk ? t.risk : order.isOverdue ? t.overdue : w.orderStates[order.state]}
        </StatusTag>
      ),
    },
    {
      key: 'dueAt',
      title: t.dueAt,
      width: 140,
      sort: { by: 'dueAt', as: 'time' },
      exported: { path: 'dueAt', kind: 'date' },
      render: ({ state, dueAt }) => state === 'open' && <RemainingTime until={dueAt} />,
    },
    { key: 'home', title: t.home, width: 190, exported: { path: 'home' }, render: ({ home }) => home },
    {
      key: 'severity',
      title: t.severity,
      width: 140,
      exported: { path: 'severity', words: w.severities },
      render: ({ severity }) => w.severities[severity],
    },
    {
      key: 'covered',
      title: t.covered,
      width: 150,
      exported: { path: 'isCovered', words: { true: t.coveredYes, false: t.coveredNo } },
      render: ({ isCovered }) => (isCovered ? t.coveredYes : t.coveredNo),
    },
    textColumn('responsibleName', t.responsible, { key: 'responsible', width: 100 }),
    {
      key: 'openedAt',
      title: t.openedAt,
      width: 120,
      optional: true,
      sort: { by: 'openedAt', as: 'time' },
      exported: { path: 'openedAt', kind: 'date' },
      render: ({ openedAt }) => <RelativeTime at={openedAt} />,
    },
  ]
}
