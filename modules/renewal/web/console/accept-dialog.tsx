import { Input } from 'antd'
import { useState } from 'react'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { language } from '#design/language.ts'
import { FileUpload } from '#design/plain/file-upload.tsx'
import { SignaturePad } from '#design/plain/signature-pad.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { useTexts } from '#design/texts.ts'
import { type UploadedFile, uploadFile } from '#platform/web/upload.ts'
import { renewal, type WorkItem, type Works } from './api.ts'
import { worksTexts } from './works-texts.ts'

interface Values {
  acceptedOn: string
  ownersName: string
  words?: string
  papers: UploadedFile[]
}

/** Engineering and the owners accept together: somebody signs for the owners on the screen. @serves 8.1 */
export function AcceptDialog({ item, projectId }: { item: WorkItem; projectId: string }) {
  const t = useTexts(worksTexts)
  const { id: itemId, title, version, endedOn } = item
  const [signature, setSignature] = useState<File | null>(null)
  const today = isoDay(new Date())
  return (
    <FormDialog
      label={t.accept}
      title={`${t.accept} · ${title}`}
      type="primary"
      width={640}
      refreshes={['renewal']}
    >
      {({ done, close }) => (
        <FieldForm<Values, Works>
          name={`work-acceptance-${itemId}`}
          initial={{ acceptedOn: today }}
          version={version}
          secret
          send={async ({ papers, acceptedOn, ownersName, words }, based) => {
            const { id: signatureFileId } = await uploadFile(signature!, {
              language: language.get(),
              projectId,
            })
            return renewal.call.acceptItem({
              params: { itemId },
              body: {
                acceptedOn,
                ownersName,
                version: based,
                ...(words ? { words } : {}),
                signatureFileId,
                fileIds: papers.map(({ id }) => id),
              },
            })
          }}
          onSent={done}
          onCancel={close}
          submitLabel={t.accept}
        >
          <Field name="ownersName" label={t.ownersName} hint={t.acceptHint} required>
            <Input maxLength={200} />
          </Field>
          <Field name="signed" label={t.signature} required>
            <Pad onPicture={setSignature} />
          </Field>
          <Field name="papers" label={t.paper} required>
            <FileUpload projectId={projectId} />
          </Field>
          <Field name="words" label={t.words}>
            <Input.TextArea rows={2} maxLength={2000} />
          </Field>
          <Field name="acceptedOn" label={t.on} required>
            <DateField min={endedOn!} max={today} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

interface PadProps {
  onPicture: (picture: File | null) => void
  onChange?: (isSigned: boolean | undefined) => void
}

function Pad({ onPicture, onChange }: PadProps) {
  return (
    <SignaturePad
      onChange={(picture) => {
        onPicture(picture)
        onChange?.(picture ? true : undefined)
      }}
    />
  )
}
