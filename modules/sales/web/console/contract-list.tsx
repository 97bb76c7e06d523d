import { Button } from 'antd'
import { AppLink } from '#design/link.tsx'
import { dateColumn, textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { Money } from '#design/plain/money.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useJoining, useTexts } from '#design/texts.ts'
import { nameOfHome, projectFilter, searchHomes } from '#modules/estate/web/pick.ts'
import { nameOfPerson, searchPersons } from '#modules/customers/web/pick.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { type Contract, sales } from './api.ts'
import { texts } from './texts.ts'

/** Signed sales contracts, the latest first. @serves S1-07, S1-24, S3-04 */
export default function ContractList() {
  const t = useTexts(texts)
  const may = useMay()
  const sign = may('sales.edit') && (
    <AppLink to="/contracts/new">
      <Button type="primary">{t.sign}</Button>
    </AppLink>
  )
  return (
    <ListPage<Contract>
      name="sales.contracts"
      title={t.title}
      list={sales.call.listContracts}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/contracts/${id}`}
      order="-signedOn"
      search={{ key: 'q', hint: t.search }}
      columns={useColumns()}
      filters={[
        projectFilter(t.project),
        { kind: 'entity', key: 'homeId', title: t.home, search: searchHomes, labelOf: nameOfHome },
        { kind: 'entity', key: 'personId', title: t.person, search: searchPersons, labelOf: nameOfPerson },
        {
          kind: 'choice',
          key: 'state',
          title: t.state,
          options: [
            { value: 'standing', label: t.states.standing, tone: 'done' },
            { value: 'cancelled', label: t.states.cancelled, tone: 'off' },
          ],
        },
      ]}
      views={[
        { key: 'standing', title: t.standing, search: { state: 'standing' } },
        { key: 'every', title: t.all, search: {} },
      ]}
      exportAs="sales.listContracts"
      actions={sign}
      empty={<EmptyState icon="contract" title={t.none} hint={t.noneHint} action={sign} />}
    />
  )
}

function useColumns(): Column<Contract>[] {
  const t = useTexts(texts)
  const join = useJoining()
  return [
    textColumn('number', t.number, {
      width: 170,
      card: 'title',
      sort: { by: 'number', within: ['projectId', 'homeId', 'personId', 'q'] },
    }),
    { key: 'home', title: t.home, render: ({ home }) => home.label, exported: { path: 'home.label' } },
    {
      key: 'buyers',
      title: t.buyers,
      render: ({ buyers }) => join.list(buyers.map(({ name }) => name)),
      exported: { path: 'buyers.0.name' },
    },
    dateColumn('signedOn', t.signedOn, { sort: { by: 'signedOn', as: 'time' } }),
    {
      key: 'price',
      title: t.price,
      sort: { by: 'price', as: 'amount', within: ['projectId', 'homeId', 'personId', 'q'] },
      width: 140,
      align: 'right',
      render: ({ price }) => <Money fen={price} round />,
      exported: { path: 'price', kind: 'money' },
    },
    dateColumn('plannedDeliveryOn', t.planned, {
      key: 'planned',
      sort: { by: 'plannedDeliveryOn', as: 'time', within: ['projectId', 'homeId', 'personId', 'q'] },
    }),
    {
      key: 'state',
      title: t.state,
      width: 100,
      card: 'corner',
      exported: { path: 'state', words: t.states },
      render: ({ state }) => (
        <StatusTag bare tone={state === 'standing' ? 'done' : 'off'}>
          {t.states[state]}
        </StatusTag>
      ),
    },
  ]
}
