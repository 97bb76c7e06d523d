import { Input } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { FileUpload } from '#design/plain/file-upload.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { useTexts } from '#design/texts.ts'
import type { UploadedFile } from '#platform/web/upload.ts'
import { disclosure, type Notice } from './api.ts'
import styles from './disclosure.module.css'
import { texts } from './notice-texts.ts'

interface WithNotice {
  notice: Notice
}
const refreshes = ['disclosure']
const ids = (photos: readonly UploadedFile[] = []) => photos.map(({ id }) => id)

/** Gives a version back to its writer, with the reason. */
export function GiveBack({ notice: { id: noticeId } }: WithNotice) {
  const t = useTexts(texts)
  return (
    <FormDialog label={t.giveBack} refreshes={refreshes}>
      {({ done, close }) => (
        <FieldForm<{ words: string }, Notice>
          name={`notice-return-${noticeId}`}
          initial={{}}
          send={(body) => disclosure.call.returnNotice({ params: { noticeId }, body })}
          onSent={done}
          onCancel={close}
          submitLabel={t.giveBack}
        >
          <Field name="words" label={t.reason} required>
            <Input.TextArea rows={3} maxLength={5000} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

/** The approved version hangs: the photo is the proof. */
export function PostNotice({ notice: { id: noticeId, projectId, version, factors } }: WithNotice) {
  const t = useTexts(texts)
  const isOnModel = factors.some(({ side }) => side === 'inside')
  return (
    <FormDialog label={t.post} type="primary" refreshes={refreshes}>
      {({ done, close }) => (
        <FieldForm<{ postedOn: string; photos: UploadedFile[]; model?: UploadedFile[] }, Notice>
          name={`notice-posting-${noticeId}`}
          initial={{ postedOn: isoDay(new Date()) }}
          version={version}
          send={({ postedOn, photos, model }, based) =>
            disclosure.call.postNotice({
              params: { noticeId },
              body: { postedOn, fileIds: ids(photos), modelFileIds: ids(model), version: based },
            })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.post}
        >
          <p className={styles.quiet}>{t.postHint}</p>
          <Field name="photos" label={t.photos} required>
            <FileUpload photos projectId={projectId} />
          </Field>
          {isOnModel && (
            <Field name="model" label={t.modelPhotos} hint={t.modelHint} required>
              <FileUpload photos projectId={projectId} />
            </Field>
          )}
          <Field name="postedOn" label={t.postedDay} required>
            <DateField max={isoDay(new Date())} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

/** Still complete, still in its place. */
export function ReviewNotice({ notice: { id: noticeId, projectId, version } }: WithNotice) {
  const t = useTexts(texts)
  return (
    <FormDialog label={t.review} type="primary" refreshes={refreshes}>
      {({ done, close }) => (
        <FieldForm<{ photos: UploadedFile[] }, Notice>
          name={`notice-review-${noticeId}`}
          initial={{}}
          version={version}
          send={({ photos }, based) =>
            disclosure.call.reviewNotice({
              params: { noticeId },
              body: { fileIds: ids(photos), version: based },
            })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.review}
        >
          <p className={styles.quiet}>{t.reviewHint}</p>
          <Field name="photos" label={t.photos} required>
            <FileUpload photos projectId={projectId} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

/** Takes a notice down, with the reason. */
export function WithdrawNotice({ notice: { id: noticeId } }: WithNotice) {
  const t = useTexts(texts)
  return (
    <FormDialog label={t.withdraw} refreshes={refreshes}>
      {({ done, close }) => (
        <FieldForm<{ words: string }, Notice>
          name={`notice-withdrawal-${noticeId}`}
          initial={{}}
          danger
          send={(body) => disclosure.call.withdrawNotice({ params: { noticeId }, body })}
          onSent={done}
          onCancel={close}
          submitLabel={t.withdraw}
        >
          <Field name="words" label={t.withdrawReason} required>
            <Input.TextArea rows={3} maxLength={5000} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

/** Somebody saw something around the site that the notice does not name. */
export function ReportFactor({ notice: { projectId } }: WithNotice) {
  const t = useTexts(texts)
  return (
    <FormDialog label={t.report} refreshes={refreshes}>
      {({ done, close }) => (
        <FieldForm<{ words: string; knownOn: string }, { reviewBy: string }>
          name={`new-factor-${projectId}`}
          initial={{ knownOn: isoDay(new Date()) }}
          send={(body) => disclosure.call.reportNewFactor({ params: { projectId }, body })}
          onSent={done}
          onCancel={close}
          submitLabel={t.report}
        >
          <p className={styles.quiet}>{t.reportHint}</p>
          <Field name="words" label={t.reportWords} required>
            <Input.TextArea rows={3} maxLength={5000} />
          </Field>
          <Field name="knownOn" label={t.knownOn} required>
            <DateField max={isoDay(new Date())} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
