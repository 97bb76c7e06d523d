import { Input } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { nameOfStaff, searchStaff } from '#modules/organization/web/pick.ts'
import { type Callback, surveys } from './api.ts'
import styles from './call.module.css'
import { texts } from './callback-texts.ts'
import { isOpen } from './states.ts'

const refreshes = ['surveys', 'journey']

interface DeedProps {
  callback: Callback
  onSent: () => void
  onCancel: () => void
}

/** Hands the call to a colleague; closes what is past and was asked in another way. @serves S0-55, 4.11, 5.1 */
export function CallbackDeeds({ callback }: { callback: Callback }) {
  const t = useTexts(texts)
  const may = useMay()
  const { state, dueOn, today } = callback
  if (!may('surveys.call') || !isOpen(state)) return null
  return (
    <>
      <FormDialog label={t.hand} refreshes={refreshes}>
        {({ done, close }) => <HandForm callback={callback} onSent={done} onCancel={close} />}
      </FormDialog>
      {dueOn < today && (
        <FormDialog label={t.elsewhere} refreshes={refreshes}>
          {({ done, close }) => <ElsewhereForm callback={callback} onSent={done} onCancel={close} />}
        </FormDialog>
      )}
    </>
  )
}

function HandForm({ callback: { id: callbackId, version }, onSent, onCancel }: DeedProps) {
  const t = useTexts(texts)
  return (
    <FieldForm<{ staffId: string }, unknown>
      name={`callback-hand-${callbackId}`}
      initial={{}}
      version={version}
      send={({ staffId }, based) =>
        surveys.call.handToColleague({ params: { callbackId }, body: { version: based, staffId } })
      }
      onSent={onSent}
      onCancel={onCancel}
      submitLabel={t.hand}
    >
      <Field name="staffId" label={t.handTo} required>
        <EntityPicker label={t.handTo} search={searchStaff} labelOf={nameOfStaff} />
      </Field>
    </FieldForm>
  )
}

function ElsewhereForm({ callback: { id: callbackId, version }, onSent, onCancel }: DeedProps) {
  const t = useTexts(texts)
  return (
    <FieldForm<{ reason: string }, unknown>
      name={`callback-elsewhere-${callbackId}`}
      initial={{}}
      version={version}
      send={({ reason }, based) =>
        surveys.call.closeAskedElsewhere({ params: { callbackId }, body: { version: based, reason } })
      }
      onSent={onSent}
      onCancel={onCancel}
      submitLabel={t.elsewhere}
    >
      <Field name="reason" label={t.elsewhereWhy} required>
        <Input.TextArea rows={3} maxLength={1000} />
      </Field>
      <p className={styles.quiet}>{t.elsewhereHint}</p>
    </FieldForm>
  )
}
