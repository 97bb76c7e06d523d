import { useState } from 'react'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { SignaturePad } from '#design/plain/signature-pad.tsx'
import { language } from '#design/language.ts'
import { useTexts } from '#design/texts.ts'
import { nameOfPerson, searchPersons } from '#modules/customers/web/pick.ts'
import { uploadFile } from '#platform/web/upload.ts'
import { disclosure, type Notice } from './api.ts'
import styles from './disclosure.module.css'
import { texts } from './notice-texts.ts'

/** On the adviser's tablet: the customer signs that she read the notice. */
export function SignHere({ notice: { id: noticeId, projectId } }: { notice: Notice }) {
  const t = useTexts(texts)
  const [signature, setSignature] = useState<File | null>(null)
  return (
    <FormDialog label={t.sign} width={640} refreshes={['disclosure']}>
      {({ done, close }) => (
        <FieldForm<{ personId: string }, { onDay: string }>
          name={`notice-signature-${noticeId}`}
          initial={{}}
          secret
          send={async ({ personId }) => {
            const { id: fileId } = await uploadFile(signature!, { language: language.get(), projectId })
            return disclosure.call.signForNotice({ params: { noticeId }, body: { personId, fileId } })
          }}
          onSent={done}
          onCancel={close}
          submitLabel={t.signNow}
        >
          <p className={styles.quiet}>{t.signHint}</p>
          <Field name="personId" label={t.customer} required>
            <EntityPicker label={t.customer} search={searchPersons} labelOf={nameOfPerson} />
          </Field>
          <Field name="signed" label={t.sign} required>
            <PadField onPicture={setSignature} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

interface PadFieldProps {
  onPicture: (picture: File | null) => void
  onChange?: (isSigned: boolean | undefined) => void
}

/** The pad as a control of a form: it is filled when there is a stroke. */
function PadField({ onPicture, onChange }: PadFieldProps) {
  return (
    <SignaturePad
      onChange={(picture) => {
        onPicture(picture)
        onChange?.(picture ? true : undefined)
      }}
    />
  )
}
