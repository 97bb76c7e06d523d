import { Button, Input } from 'antd'
import { useState } from 'react'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { AppLink, useGo } from '#design/link.tsx'
import { choiceFilter } from '#design/list/filters.ts'
import { dateColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { useTexts } from '#design/texts.ts'
import { nameOfHome, projectFilter, searchHomes } from '#modules/estate/web/pick.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { words } from '../parts/words.ts'
import { type EndingLine, warranty } from './api.ts'
import { texts } from './calendar-texts.ts'
import { components } from './lists.ts'
import { WarrantyTabs } from './warranty-tabs.tsx'

/** What ends within 60 days, home by home and building by building. @serves 6.6, S0-56 */
export default function EndingList() {
  const t = useTexts(texts)
  const w = useTexts(words)
  const may = useMay()
  return (
    <ListPage<EndingLine>
      name="warranty.endings"
      title={t.title}
      list={warranty.call.listEndings}
      rowKey={({ id }) => id}
      rowLink={({ homeId, buildingId }) =>
        homeId ? `/warranty/homes/${homeId}` : `/warranty/buildings/${buildingId}`
      }
      order="endsOn"
      columns={useColumns()}
      filters={[
        projectFilter(t.project),
        choiceFilter('component', t.component, components, w.components),
        { kind: 'dates', key: 'ends', title: t.endsOn, from: 'endsFrom', until: 'endsUntil' },
        {
          kind: 'choice',
          key: 'place',
          title: t.place,
          options: (['home', 'building'] as const).map((value) => ({ value, label: t.places[value] })),
        },
        { kind: 'flag', key: 'unchecked', title: t.unchecked },
      ]}
      views={[
        { key: 'soon', title: t.soon, search: { unchecked: 'true' } },
        { key: 'homes', title: t.homes, search: { place: 'home' } },
        { key: 'buildings', title: t.buildings, search: { place: 'building' } },
        { key: 'every', title: t.all, search: {} },
      ]}
      exportAs="warranty.listEndings"
      actions={
        may('warranty.runChecks') && (
          <AppLink to="/warranty/rounds/new">
            <Button type="primary">{t.startRound}</Button>
          </AppLink>
        )
      }
      empty={<EmptyState icon="shield" title={t.none} hint={t.noneHint} />}
    >
      <WarrantyTabs active="endings" />
      <FindHome />
    </ListPage>
  )
}

/** Straight to the calendar of a home, whatever ends there. */
function FindHome() {
  const t = useTexts(texts)
  const go = useGo()
  const [homeId, setHomeId] = useState<string>()
  return (
    <div style={{ maxWidth: 360, marginBottom: 12 }}>
      <EntityPicker
        label={t.findHome}
        placeholder={t.findHome}
        search={searchHomes}
        labelOf={nameOfHome}
        {...(homeId ? { value: homeId } : {})}
        onChange={(id?: string) => {
          setHomeId(id)
          if (id) go(`/warranty/homes/${id}`)
        }}
      />
    </div>
  )
}

function useColumns(): Column<EndingLine>[] {
  const t = useTexts(texts)
  const w = useTexts(words)
  const mayCheck = useMay()('warranty.check')
  return [
    { key: 'name', title: t.name, card: 'title', exported: { path: 'name' }, render: ({ name }) => name },
    dateColumn('endsOn', t.endsOn, { width: 130, sort: { by: 'endsOn', as: 'time' } }),
    {
      key: 'components',
      title: t.components,
      width: 300,
      exported: { path: 'components', words: w.components },
      render: (row) => row.components.map((one) => w.components[one]).join(t.and),
    },
    {
      key: 'checked',
      title: t.checked,
      width: 150,
      card: 'corner',
      exported: { path: 'checkedOn', kind: 'date', words: { '': t.toCheck } },
      render: ({ checkedOn }) =>
        checkedOn ? (
          <DateText date={checkedOn} />
        ) : (
          <StatusTag bare tone="act">
            {t.toCheck}
          </StatusTag>
        ),
    },
    dateColumn('notedOn', t.notedOn, { sort: { by: 'notedOn', as: 'time' }, optional: true }),
    {
      key: 'deed',
      title: t.recordCheck,
      width: 120,
      render: (row) => mayCheck && !row.checkedOn && <CheckDialog ending={row} />,
    },
  ]
}

function CheckDialog({ ending: { id: endingId, version } }: { ending: EndingLine }) {
  const t = useTexts(texts)
  const today = isoDay(new Date())
  return (
    <FormDialog label={t.recordCheck} size="small" refreshes={['warranty']}>
      {({ done, close }) => (
        <FieldForm<{ checkedOn: string; words: string }, unknown>
          name={`free-check-${endingId}`}
          initial={{ checkedOn: today }}
          version={version}
          send={(values, based) =>
            warranty.call.recordFreeCheck({ params: { endingId }, body: { ...values, version: based } })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.recordCheck}
        >
          <Field name="checkedOn" label={t.checkedOn} required>
            <DateField max={today} />
          </Field>
          <Field name="words" label={t.checkWords} required>
            <Input.TextArea rows={3} maxLength={5000} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
