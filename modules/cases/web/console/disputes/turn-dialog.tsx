import { Form, Input, Select } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useTexts } from '#design/texts.ts'
import { cases } from '../api.ts'
import { type Dispute, optionsOf } from './api.ts'
import { texts } from './texts.ts'

interface Values {
  way: Dispute['way']
  onDay: string
  body?: string
  fileNumber?: string
  nextOn?: string
  outcome?: NonNullable<Dispute['outcome']>
  contactName: string
  contactPhone?: string
  note: string
}

type TurnProps = { caseId: string; contact: string } | { dispute: Dispute }

/** Opens a dispute on a case, or notes what happened in one. */
export function TurnDialog(props: TurnProps) {
  const t = useTexts(texts)
  const dispute = 'dispute' in props ? props.dispute : null
  const label = dispute ? t.turn : t.open
  return (
    <FormDialog label={label} {...(dispute && { type: 'primary' })} refreshes={['cases']} width={560}>
      {({ done, close }) => (
        <FieldForm<Values, unknown>
          name={dispute ? `dispute-turn-${dispute.id}` : `dispute-${'caseId' in props && props.caseId}`}
          initial={
            dispute
              ? {
                  way: dispute.way,
                  contactName: dispute.contactName,
                  ...(dispute.body && { body: dispute.body }),
                  ...(dispute.fileNumber && { fileNumber: dispute.fileNumber }),
                  ...(dispute.contactPhone && { contactPhone: dispute.contactPhone }),
                }
              : { way: 'negotiation', contactName: 'contact' in props ? props.contact : '' }
          }
          {...(dispute && { version: dispute.version })}
          send={(values, version) =>
            dispute
              ? cases.call.turnDispute({ params: { disputeId: dispute.id }, body: { ...values, version } })
              : cases.call.openDispute({
                  params: { caseId: 'caseId' in props ? props.caseId : '' },
                  body: values,
                })
          }
          onSent={done}
          onCancel={close}
          submitLabel={label}
        >
          <p>{t.hint}</p>
          <Fields />
        </FieldForm>
      )}
    </FormDialog>
  )
}

function Fields() {
  const t = useTexts(texts)
  const way = Form.useWatch('way') as Dispute['way'] | undefined
  return (
    <>
      <Field name="way" label={t.way} required>
        <Select options={optionsOf(t.ways)} />
      </Field>
      {way === 'ended' && (
        <Field name="outcome" label={t.outcome} required>
          <Select options={optionsOf(t.outcomes)} />
        </Field>
      )}
      <Field name="onDay" label={t.onDay} required>
        <DateField />
      </Field>
      <Field name="body" label={t.body} hint={t.bodyHint}>
        <Input maxLength={200} />
      </Field>
      <Field name="fileNumber" label={t.fileNumber}>
        <Input maxLength={200} />
      </Field>
      {way !== 'ended' && (
        <Field name="nextOn" label={t.nextOn}>
          <DateField />
        </Field>
      )}
      <Field name="contactName" label={t.contactName} required>
        <Input maxLength={200} />
      </Field>
      <Field name="contactPhone" label={t.contactPhone}>
        <Input maxLength={50} />
      </Field>
      <Field name="note" label={t.note} hint={t.noteHint} required>
        <Input.TextArea rows={3} maxLength={5000} />
      </Field>
    </>
  )
}
