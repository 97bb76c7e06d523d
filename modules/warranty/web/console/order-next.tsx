import { Input } from 'antd'
import { useState } from 'react'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { SignatureField } from '#design/form/signature-field.tsx'
import { language } from '#design/language.ts'
import { FileUpload } from '#design/plain/file-upload.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { type UploadedFile, uploadFile } from '#platform/web/upload.ts'
import { toneOfOrder } from '../parts/tones.ts'
import { type Order, warranty } from './api.ts'
import { texts } from './order-texts.ts'

const refreshes = ['warranty']

/** Repair, then re-inspection with the owner. */
export function OrderNext({ order }: { order: Order }) {
  const t = useTexts(texts)
  const may = useMay()('warranty.check')
  const { state, isCovered, dueAt, responsible } = order
  if (state === 'reinspected') return <NextStep title={t.next.reinspected} tone="done" />
  return (
    <NextStep
      title={state === 'open' && !isCovered ? t.quote : t.next[state]}
      by={responsible?.name ?? t.by}
      {...(state === 'open' ? { until: dueAt } : {})}
      tone={toneOfOrder(order)}
      action={may && (state === 'open' ? <RepairDialog order={order} /> : <ReinspectDialog order={order} />)}
    />
  )
}

function RepairDialog({ order: { id: orderId, version, projectId } }: { order: Order }) {
  const t = useTexts(texts)
  return (
    <FormDialog label={t.repair} type="primary" width={560} refreshes={refreshes}>
      {({ done, close }) => (
        <FieldForm<{ words: string; photos: UploadedFile[] }, unknown>
          name={`order-repair-${orderId}`}
          initial={{}}
          version={version}
          send={({ words, photos }, based) =>
            warranty.call.repairOrder({
              params: { orderId },
              body: { version: based, words, photoIds: photos.map(({ id }) => id) },
            })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.repair}
        >
          <Field name="words" label={t.repairWords} required>
            <Input.TextArea rows={3} maxLength={5000} />
          </Field>
          <Field name="photos" label={t.repairPhotos} required>
            <FileUpload photos max={9} projectId={projectId} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

function ReinspectDialog({ order: { id: orderId, version, projectId, homeId } }: { order: Order }) {
  const t = useTexts(texts)
  const [signature, setSignature] = useState<File | null>(null)
  return (
    <FormDialog label={t.reinspect} type="primary" width={640} refreshes={refreshes}>
      {({ done, close }) => (
        <FieldForm<{ signedBy: string }, unknown>
          name={`order-reinspection-${orderId}`}
          initial={{}}
          version={version}
          send={async ({ signedBy }, based) => {
            const { id } = await uploadFile(signature!, { language: language.get(), projectId, homeId })
            return warranty.call.reinspectOrder({
              params: { orderId },
              body: { version: based, signedBy, signatureFileId: id },
            })
          }}
          onSent={done}
          onCancel={close}
          submitLabel={t.reinspect}
        >
          <Field name="signedBy" label={t.signedBy} required>
            <Input maxLength={60} />
          </Field>
          <Field name="signed" label={t.signHere} required>
            <SignatureField onPicture={setSignature} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
