import { Input } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { FileUpload } from '#design/plain/file-upload.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { useTexts } from '#design/texts.ts'
import type { UploadedFile } from '#platform/web/upload.ts'
import { ofField } from '#platform/calendar/clock-time.ts'
import { disclosure, type Purchase } from './api.ts'
import { refundTexts } from './refund-texts.ts'
import styles from './disclosure.module.css'

interface WithPurchase {
  purchase: Purchase
}

/** The customer cancelled at the venue or by phone: when she said so counts. */
export function RecordCancellation({ purchase: { id: purchaseId } }: WithPurchase) {
  const t = useTexts(refundTexts)
  return (
    <FormDialog label={t.record} refreshes={['disclosure']}>
      {({ done, close }) => (
        <FieldForm<{ askedAt: string; words?: string }, Purchase>
          name={`cancellation-${purchaseId}`}
          initial={{}}
          danger
          send={({ askedAt, ...body }) =>
            disclosure.call.cancelPurchase({
              params: { purchaseId },
              body: { ...body, askedAt: ofField(askedAt) },
            })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.record}
        >
          <p className={styles.quiet}>{t.recordHint}</p>
          <Field name="askedAt" label={t.askedAt} required>
            <Input type="datetime-local" />
          </Field>
          <Field name="words" label={t.words}>
            <Input.TextArea rows={2} maxLength={2000} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

/** The money went back: the day and the evidence. */
export function RecordRefund({ purchase: { id: purchaseId, projectId, version } }: WithPurchase) {
  const t = useTexts(refundTexts)
  return (
    <FormDialog label={t.refund} type="primary" refreshes={['disclosure']}>
      {({ done, close }) => (
        <FieldForm<{ refundedOn: string; words?: string; files: UploadedFile[] }, Purchase>
          name={`refund-${purchaseId}`}
          initial={{ refundedOn: isoDay(new Date()) }}
          version={version}
          send={({ files = [], ...body }, based) =>
            disclosure.call.recordRefund({
              params: { purchaseId },
              body: { ...body, version: based, fileIds: files.map(({ id }) => id) },
            })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.refund}
        >
          <Field name="refundedOn" label={t.refundedOn} required>
            <DateField max={isoDay(new Date())} />
          </Field>
          <Field name="files" label={t.receipt} hint={t.receiptHint} required>
            <FileUpload projectId={projectId} />
          </Field>
          <Field name="words" label={t.words}>
            <Input.TextArea rows={2} maxLength={2000} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
