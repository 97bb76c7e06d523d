import { Input } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'

interface Reason {
  label: string
  ask: string
  hint?: string
  name: string
  send: (words: string) => Promise<unknown>
}

/** A deed that is done with a reason, in a dialog of its own. */
export function Reasoned({ label, ask, hint, name, send }: Reason) {
  return (
    <FormDialog label={label} refreshes={['cases']} size="small">
      {({ done, close }) => (
        <FieldForm<{ words: string }, unknown>
          name={name}
          initial={{}}
          send={({ words }) => send(words)}
          onSent={done}
          onCancel={close}
          submitLabel={label}
        >
          <Field name="words" label={ask} hint={hint} required>
            <Input.TextArea rows={3} maxLength={2000} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
