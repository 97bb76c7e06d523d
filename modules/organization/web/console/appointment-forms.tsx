import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { useTexts } from '#design/texts.ts'
import { organization } from './api.ts'
import { nameOfStaff, searchStaff } from '../pick.ts'
import { texts } from './texts.ts'

interface FormProps {
  onSent: () => void
  onCancel: () => void
}

/** Gives a post to somebody. */
export function AppointForm({ postId, onSent, onCancel }: FormProps & { postId: string }) {
  const t = useTexts(texts)
  return (
    <FieldForm<{ staffId: string; fromOn?: string }, unknown>
      name={`appoint-${postId}`}
      initial={{}}
      send={(values) => organization.call.appoint({ body: { ...values, postId } })}
      onSent={onSent}
      onCancel={onCancel}
      submitLabel={t.appoint}
    >
      <Field name="staffId" label={t.who} required>
        <EntityPicker label={t.who} placeholder={t.whoHint} search={searchStaff} labelOf={nameOfStaff} />
      </Field>
      <Field name="fromOn" label={t.fromOn} hint={t.today}>
        <DateField />
      </Field>
    </FieldForm>
  )
}

/** Ends an appointment on a day. */
export function EndForm({ appointmentId, onSent, onCancel }: FormProps & { appointmentId: string }) {
  const t = useTexts(texts)
  return (
    <FieldForm<{ untilOn?: string }, unknown>
      name={`appointment-ending-${appointmentId}`}
      initial={{}}
      send={(body) => organization.call.endAppointment({ params: { appointmentId }, body })}
      onSent={onSent}
      onCancel={onCancel}
      submitLabel={t.end}
    >
      <Field name="untilOn" label={t.untilOn} hint={t.todayEnd}>
        <DateField />
      </Field>
    </FieldForm>
  )
}
