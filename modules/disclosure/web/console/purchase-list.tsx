import { choiceFilter } from '#design/list/filters.ts'
import { stateColumn, textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { DateText, RelativeTime, RemainingTime } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { useTexts } from '#design/texts.ts'
import { nameOfPerson, searchPersons } from '#modules/customers/web/pick.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { disclosure, type PurchaseLine } from './api.ts'
import { BeginPurchase } from './begin-purchase.tsx'
import { DisclosureTabs } from './disclosure-tabs.tsx'
import { texts } from './purchase-texts.ts'
import { SigningMethod } from './signing-method.tsx'
import { toneOfPurchase } from './tones.ts'

/** Customers between subscription and contract. @serves 2.2, 2.3, 2.5, 2.6, 2.7 */
export default function PurchaseList() {
  const t = useTexts(texts)
  const states = Object.keys(t.states) as PurchaseLine['state'][]
  return (
    <ListPage<PurchaseLine>
      name="disclosure.purchases"
      title={t.title}
      hint={t.hint}
      list={disclosure.call.listPurchases}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/disclosure/purchases/${id}`}
      order="-subscribedAt"
      columns={useColumns()}
      filters={[
        projectFilter(t.project),
        {
          kind: 'entity',
          key: 'personId',
          title: t.customer,
          search: searchPersons,
          labelOf: nameOfPerson,
        },
        choiceFilter('state', t.state, states, t.states, { several: true, tones: toneOfPurchase }),
      ]}
      views={[
        { key: 'every', title: t.every, search: {} },
        { key: 'open', title: t.open, search: { isOpen: 'true' } },
        { key: 'refund', title: t.refundDue, search: { state: 'cancelled' } },
      ]}
      exportAs="disclosure.listPurchases"
      actions={
        <>
          <SigningMethod />
          <BeginPurchase />
        </>
      }
      empty={<EmptyState icon="contract" title={t.none} hint={t.noneHint} action={<BeginPurchase />} />}
    >
      <DisclosureTabs active="purchases" />
    </ListPage>
  )
}

function useColumns(): Column<PurchaseLine>[] {
  const t = useTexts(texts)
  return [
    { key: 'name', title: t.customer, card: 'title', exported: { path: 'name' }, render: ({ name }) => name },
    stateColumn('state', t.state, t.states, toneOfPurchase, { width: 130 }),
    {
      key: 'refundBy',
      title: t.refundBy,
      width: 120,
      exported: { path: 'refundBy', kind: 'date' },
      render: ({ refundBy, refundedOn }) =>
        refundedOn ? <DateText date={refundedOn} /> : refundBy && <DateText date={refundBy} />,
    },
    {
      key: 'cancelUntil',
      title: t.cancelUntil,
      width: 150,
      exported: { path: 'cancelUntil', kind: 'date' },
      render: ({ cancelUntil, state }) =>
        state === 'open' &&
        (new Date(cancelUntil) > new Date() ? (
          <RemainingTime until={cancelUntil} />
        ) : (
          <RelativeTime at={cancelUntil} />
        )),
    },
    { key: 'home', title: t.home, width: 200, exported: { path: 'home' }, render: ({ home }) => home },
    textColumn('projectName', t.project, { key: 'project', width: 120 }),
    {
      key: 'subscribedAt',
      title: t.subscribedAt,
      width: 130,
      sort: { by: 'subscribedAt', as: 'time' },
      exported: { path: 'subscribedAt', kind: 'date' },
      render: ({ subscribedAt }) => <RelativeTime at={subscribedAt} />,
    },
    {
      key: 'method',
      title: t.method,
      width: 120,
      exported: { path: 'signingMethod', words: t.methods },
      render: ({ signingMethod }) => t.methods[signingMethod],
    },
    {
      key: 'appointment',
      title: t.appointment,
      width: 130,
      sort: { by: 'appointmentAt', as: 'time' },
      exported: { path: 'appointmentAt', kind: 'date' },
      render: ({ appointmentAt }) => appointmentAt && <RelativeTime at={appointmentAt} />,
    },
    textColumn('contactName', t.contact, { key: 'contact', width: 100 }),
  ]
}
