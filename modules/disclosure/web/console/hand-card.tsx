import { Input } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { useTexts } from '#design/texts.ts'
import { nameOfStaff, searchStaff } from '#modules/organization/web/pick.ts'
import { disclosure, type ToldSoFar } from './api.ts'
import styles from './disclosure.module.css'
import { toldTexts } from './told-texts.ts'

interface HandCardProps {
  told: ToldSoFar
  occasion: 'visit' | 'signing'
}

/** The card of channels was handed over: the test call, and at the signing whom the customer calls from then on. */
export function HandCard({ told: { projectId, personId }, occasion }: HandCardProps) {
  const t = useTexts(toldTexts)
  return (
    <FormDialog label={t.hand} refreshes={['disclosure']}>
      {({ done, close }) => (
        <FieldForm<{ testWords?: string; contactStaffId?: string }, ToldSoFar>
          name={`channel-card-${occasion}-${personId}`}
          initial={{}}
          send={({ testWords, contactStaffId }) =>
            disclosure.call.handChannelCard({
              params: { projectId, personId },
              body: { occasion, testWords: testWords ?? null, contactStaffId: contactStaffId ?? null },
            })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.hand}
        >
          <p className={styles.quiet}>{t.handHint}</p>
          {occasion === 'signing' && (
            <Field name="contactStaffId" label={t.contact} required>
              <EntityPicker label={t.contact} search={searchStaff} labelOf={nameOfStaff} />
            </Field>
          )}
          <Field name="testWords" label={t.testWords} hint={t.testHint}>
            <Input.TextArea rows={2} maxLength={1000} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
