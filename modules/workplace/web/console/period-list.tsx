import { Select } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useGo } from '#design/link.tsx'
import { dateColumn, textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import { nameOfNode, searchNodes } from '#modules/organization/web/pick.ts'
import { periodLengths } from '../../contract.ts'
import { workplace } from './api.ts'
import type { Period, PeriodLine } from './growth-api.ts'
import { GrowthTabs } from './growth-tabs.tsx'
import { growthTexts } from './growth-texts.ts'

/** Periods of appraisal of companies in sight. @serves S4-12 */
export default function PeriodList() {
  const t = useTexts(growthTexts)
  return (
    <ListPage<PeriodLine>
      name="workplace.periods"
      title={t.tabs.periods}
      hint={t.periodsHint}
      list={workplace.call.listPeriods}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/appraisal-periods/${id}`}
      order="-fromOn"
      columns={[
        textColumn('nodeName', t.node, { card: 'title', sort: { by: 'node' } }),
        {
          key: 'state',
          title: t.state,
          width: 110,
          card: 'corner',
          exported: { path: 'state', words: t.periodStates },
          render: ({ state }) => (
            <StatusTag tone={state === 'open' ? 'active' : 'done'}>{t.periodStates[state]}</StatusTag>
          ),
        },
        {
          key: 'length',
          title: t.length,
          width: 90,
          exported: { path: 'length', words: t.lengths },
          render: ({ length }) => t.lengths[length],
        },
        {
          key: 'agreed',
          title: t.agreed,
          width: 110,
          exported: { path: 'agreed', kind: 'number' },
          render: ({ agreed, people }) => t.agreedOf(agreed, people),
        },
        textColumn('openedBy', t.openedBy, { width: 110 }),
        dateColumn('fromOn', t.period, { sort: { by: 'fromOn', as: 'time' } }),
      ]}
      filters={[
        { kind: 'entity', key: 'nodeId', title: t.node, search: searchNodes, labelOf: nameOfNode },
        {
          kind: 'choice',
          key: 'state',
          title: t.state,
          options: (['open', 'closed'] as const).map((value) => ({ value, label: t.periodStates[value] })),
        },
      ]}
      views={[
        { key: 'all', title: t.every, search: {} },
        { key: 'open', title: t.periodStates.open, search: { state: 'open' } },
      ]}
      exportAs="workplace.listPeriods"
      actions={<OpenPeriod />}
      empty={<EmptyState icon="calendar" title={t.none} hint={t.periodsHint} />}
    >
      <GrowthTabs active="periods" />
    </ListPage>
  )
}

function OpenPeriod() {
  const t = useTexts(growthTexts)
  const go = useGo()
  return (
    <FormDialog label={t.openPeriod} type="primary" refreshes={['workplace']}>
      {({ done, close }) => (
        <FieldForm<{ nodeId: string; length: PeriodLine['length']; on?: string }, Period>
          name="workplace-period"
          initial={{ length: 'halfYear' }}
          send={(body) => workplace.call.openPeriod({ body })}
          onSent={({ id }) => {
            done()
            go(`/appraisal-periods/${id}`)
          }}
          onCancel={close}
        >
          <Field name="nodeId" label={t.node} required>
            <EntityPicker label={t.node} search={searchNodes} labelOf={nameOfNode} />
          </Field>
          <Field name="length" label={t.length} required>
            <Select options={periodLengths.map((value) => ({ value, label: t.lengths[value] }))} />
          </Field>
          <Field name="on" label={t.onDay} hint={t.onDayHint}>
            <DateField />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
