import { Input } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useTexts } from '#design/texts.ts'
import { disclosure, type ToldSoFar } from './api.ts'
import styles from './disclosure.module.css'
import { toldTexts } from './told-texts.ts'

/** Whoever answers for it lets the customer subscribe all the same, with a reason. */
export function Waive({ told: { projectId, personId, missing } }: { told: ToldSoFar }) {
  const t = useTexts(toldTexts)
  return (
    <FormDialog label={t.waive} refreshes={['disclosure']}>
      {({ done, close }) => (
        <FieldForm<{ reason: string }, ToldSoFar>
          name={`waiver-${projectId}-${personId}`}
          initial={{}}
          send={(body) => disclosure.call.waiveTelling({ params: { projectId, personId }, body })}
          onSent={done}
          onCancel={close}
          submitLabel={t.waive}
        >
          <p className={styles.quiet}>{t.waiveHint(missing.map((kind) => t.lines[kind]).join(t.between))}</p>
          <Field name="reason" label={t.reason} required>
            <Input.TextArea rows={3} maxLength={2000} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
