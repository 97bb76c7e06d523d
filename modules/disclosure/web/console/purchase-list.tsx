import { useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useGo } from '#design/link.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { RelativeTime, RemainingTime } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { useTexts } from '#design/texts.ts'
import { nameOfPerson, searchPersons } from '#modules/customers/web/pick.ts'
import { nameOfHome, projectFilter, searchHomes } from '#modules/estate/web/pick.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { disclosure, type Purchase, type PurchaseLine } from './api.ts'
import { DisclosureTabs } from './disclosure-tabs.tsx'
import { texts } from './purchase-texts.ts'

/** Customers between subscription and contract. @serves 2.2, 2.3, 2.5, 2.6, 2.7 */
export default function PurchaseList() {
  const t = useTexts(texts)
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
      ]}
      views={[
        { key: 'every', title: t.every, search: {} },
        { key: 'open', title: t.open, search: { isOpen: 'true' } },
      ]}
      exportAs="disclosure.listPurchases"
      actions={<Begin />}
      empty={<EmptyState icon="contract" title={t.none} hint={t.noneHint} action={<Begin />} />}
    >
      <DisclosureTabs active="purchases" />
    </ListPage>
  )
}

interface Values {
  projectId: string
  personId: string
  homeId?: string
  subscribedAt: string
}

function Begin() {
  const t = useTexts(texts)
  const may = useMay()
  const go = useGo()
  const { data } = useQuery({ ...disclosure.query.listBoards(), enabled: may('disclosure.tell') })
  if (!data?.items.length) return null
  return (
    <FormDialog label={t.begin} type="primary" refreshes={['disclosure']}>
      {({ done, close }) => (
        <FieldForm<Values, Purchase>
          name="purchase-new"
          initial={data.items.length === 1 ? { projectId: data.items[0]!.projectId } : {}}
          send={({ homeId, subscribedAt, ...of }) =>
            disclosure.call.preparePurchase({
              body: { ...of, homeId: homeId ?? null, subscribedAt: `${subscribedAt}:00+08:00` },
            })
          }
          onSent={({ id }) => {
            done()
            go(`/disclosure/purchases/${id}`)
          }}
          onCancel={close}
          submitLabel={t.begin}
        >
          <Field name="personId" label={t.customer} required>
            <EntityPicker label={t.customer} search={searchPersons} labelOf={nameOfPerson} />
          </Field>
          <Field name="projectId" label={t.project} required>
            <Select options={data.items.map(({ projectId, name }) => ({ value: projectId, label: name }))} />
          </Field>
          <Field name="homeId" label={t.home}>
            <EntityPicker label={t.home} search={searchHomes} labelOf={nameOfHome} />
          </Field>
          <Field name="subscribedAt" label={t.subscribedAt} required>
            <Input type="datetime-local" />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

function useColumns(): Column<PurchaseLine>[] {
  const t = useTexts(texts)
  return [
    { key: 'name', title: t.customer, card: 'title', exported: { path: 'name' }, render: ({ name }) => name },
    {
      key: 'cancelUntil',
      title: t.cancelUntil,
      width: 150,
      card: 'corner',
      exported: { path: 'cancelUntil', kind: 'date' },
      render: ({ cancelUntil }) =>
        new Date(cancelUntil) > new Date() ? (
          <RemainingTime until={cancelUntil} />
        ) : (
          <RelativeTime at={cancelUntil} />
        ),
    },
    { key: 'home', title: t.home, width: 200, exported: { path: 'home' }, render: ({ home }) => home },
    {
      key: 'project',
      title: t.project,
      width: 120,
      exported: { path: 'projectName' },
      render: ({ projectName }) => projectName,
    },
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
    {
      key: 'contact',
      title: t.contact,
      width: 100,
      exported: { path: 'contactName' },
      render: ({ contactName }) => contactName,
    },
  ]
}
