import { useState } from 'react'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { SignatureField } from '#design/form/signature-field.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { language } from '#design/language.ts'
import { useTexts } from '#design/texts.ts'
import { nameOfPerson, searchPersons } from '#modules/customers/web/pick.ts'
import { uploadFile } from '#platform/web/upload.ts'
import styles from './disclosure.module.css'
import { texts } from './notice-texts.ts'

interface SignDialogProps {
  name: string
  label: string
  hint: string
  submitLabel: string
  projectId: string
  /** Who signs is asked for, where the page does not say it. */
  asksWho?: boolean
  /** What is signed for, where several are on a page. */
  about?: string
  send: (fileId: string, personId: string) => Promise<unknown>
}

/** On the adviser's tablet: the customer signs on the screen, and the picture is kept. */
export function SignDialog({
  name,
  label,
  hint,
  submitLabel,
  projectId,
  asksWho,
  about,
  send,
}: SignDialogProps) {
  const t = useTexts(texts)
  const [signature, setSignature] = useState<File | null>(null)
  return (
    <FormDialog
      label={about ? `${label} · ${about}` : label}
      type={asksWho || about ? 'default' : 'primary'}
      width={640}
      refreshes={['disclosure']}
    >
      {({ done, close }) => (
        <FieldForm<{ personId: string }, unknown>
          name={`signature-${name}`}
          initial={{}}
          secret
          send={async ({ personId }) => {
            const { id } = await uploadFile(signature!, { language: language.get(), projectId })
            return send(id, personId)
          }}
          onSent={done}
          onCancel={close}
          submitLabel={submitLabel}
        >
          <p className={styles.quiet}>{hint}</p>
          {asksWho && (
            <Field name="personId" label={t.customer} required>
              <EntityPicker label={t.customer} search={searchPersons} labelOf={nameOfPerson} />
            </Field>
          )}
          <Field name="signed" label={label} required>
            <SignatureField onPicture={setSignature} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
