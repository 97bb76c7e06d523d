import { Input } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useTexts } from '#design/texts.ts'
import styles from './disclosure.module.css'
import { toldTexts } from './told-texts.ts'

interface WaiveProps {
  name: string
  hint: string
  send: (body: { reason: string }) => Promise<unknown>
}

/** Whoever answers for it lets the customer go on all the same, with a reason. */
export function Waive({ name, hint, send }: WaiveProps) {
  const t = useTexts(toldTexts)
  return (
    <FormDialog label={t.waive} refreshes={['disclosure']}>
      {({ done, close }) => (
        <FieldForm<{ reason: string }, unknown>
          name={name}
          initial={{}}
          send={send}
          onSent={done}
          onCancel={close}
          submitLabel={t.waive}
        >
          <p className={styles.quiet}>{hint}</p>
          <Field name="reason" label={t.reason} required>
            <Input.TextArea rows={3} maxLength={2000} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
