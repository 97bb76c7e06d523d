import { Button, Form, Input } from 'antd'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { Icon } from '#design/plain/icon.tsx'
import { useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { useChange } from '#design/use-change.ts'
import { useQueryClient } from '@tanstack/react-query'
import { nameOfStaff, searchStaff } from '#modules/organization/web/pick.ts'
import { cases, type OpenWork } from '../api.ts'
import { leavingTexts } from './leaving-texts.ts'

interface Values {
  takers: { staffId?: string }[]
  reason: string
}

/** Everything goes at once: to colleagues in turn, or back to the department. */
export function HandOverForm({ work: { staffId } }: { work: OpenWork }) {
  const t = useTexts(leavingTexts)
  const queries = useQueryClient()
  return (
    <FieldForm<Values, Awaited<ReturnType<typeof cases.call.handOverOpenWork>>>
      name={`cases-hand-over-${staffId}`}
      initial={{ takers: [{}] }}
      send={({ takers, reason }) =>
        cases.call.handOverOpenWork({
          params: { staffId },
          body: { toStaffIds: takers.flatMap((taker) => taker.staffId ?? []), reason },
        })
      }
      onSent={({ items }) => {
        toast.success(items.map(({ name, cases: count }) => t.took(name, count)).join(' · '))
        void queries.invalidateQueries({ queryKey: ['cases'] })
      }}
      submitLabel={t.handOver}
    >
      <Form.List name="takers">
        {(fields, { add }) => (
          <>
            {fields.map(({ key, name }) => (
              <Form.Item
                key={key}
                name={[name, 'staffId']}
                label={t.taker}
                extra={name === 0 ? t.takerHint : undefined}
              >
                <EntityPicker label={t.taker} search={searchStaff} labelOf={nameOfStaff} />
              </Form.Item>
            ))}
            <p>
              <Button type="text" icon={<Icon name="plus" size={15} />} onClick={() => add({})}>
                {t.addTaker}
              </Button>
            </p>
          </>
        )}
      </Form.List>
      <Field name="reason" label={t.reason} required>
        <Input maxLength={200} />
      </Field>
    </FieldForm>
  )
}

/** Enters an absence, or takes it back. */
export function AbsenceDeeds({ work: { staffId, absence } }: { work: OpenWork }) {
  const t = useTexts(leavingTexts)
  const end = useChange(() => cases.call.endAbsence({ params: { absenceId: absence!.id } }), {
    refreshes: ['cases'],
  })
  if (absence)
    return (
      <ConfirmAction
        label={t.endAbsence}
        consequence={t.endConsequence}
        busy={end.busy}
        onConfirm={() => end.run(undefined)}
      />
    )
  return (
    <FormDialog label={t.enterAbsence} size="small" refreshes={['cases']}>
      {({ done, close }) => (
        <FieldForm<{ fromOn: string; untilOn: string }, unknown>
          name={`case-absence-${staffId}`}
          initial={{}}
          send={(body) => cases.call.enterAbsence({ params: { staffId }, body })}
          onSent={done}
          onCancel={close}
        >
          <Field name="fromOn" label={t.from} required>
            <DateField />
          </Field>
          <Field name="untilOn" label={t.until} required>
            <DateField />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
