import { Input } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { FileUpload } from '#design/plain/file-upload.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { PhotoGrid } from '#design/plain/photo-grid.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { AppLink } from '#design/link.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import type { UploadedFile } from '#platform/web/upload.ts'
import { asPhotos } from './as-photos.ts'
import { type Measure, toneOfMeasure, workplace } from './api.ts'
import { texts } from './texts.ts'
import { words } from './words.ts'
import styles from './workplace.module.css'

/** Measures as lines: what, by whom, until when, and what was done. */
export function MeasureLines({
  measures,
  linked = false,
}: {
  measures: readonly Measure[]
  linked?: boolean
}) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const say = useSay()
  return (
    <ul className={styles.plain}>
      {measures.map((measure) => (
        <li key={measure.id}>
          <div className={styles.between}>
            <strong>
              {linked ? (
                <AppLink to={`/conduct-checks/${measure.checkId}`}>{measure.what}</AppLink>
              ) : (
                measure.what
              )}
            </strong>
            <StatusTag tone={toneOfMeasure(measure)}>
              {measure.isLate ? t.late : w.measureStates[measure.state]}
            </StatusTag>
          </div>
          <span className={styles.quiet}>{say({ zh: measure.ruleZh, en: measure.ruleEn })}</span>
          {measure.state === 'done' ? (
            <>
              <p className={styles.words}>{measure.doneNote}</p>
              {measure.doneFiles.length > 0 && (
                <PhotoGrid label={t.proof} photos={asPhotos(measure.doneFiles)} />
              )}
              <span className={styles.quiet}>{t.doneBy(measure.doneBy ?? '', measure.doneOn ?? '')}</span>
            </>
          ) : (
            <div className={styles.between}>
              <span className={styles.quiet}>
                {measure.staffName} · {t.dueOn} <DateText date={measure.dueOn} />
              </span>
              <Complete measure={measure} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

function Complete({ measure: { id: measureId, what, version } }: { measure: Measure }) {
  const t = useTexts(texts)
  return (
    <FormDialog label={t.complete} title={what} size="small" refreshes={['workplace']}>
      {({ done, close }) => (
        <FieldForm<{ note: string; files?: UploadedFile[] }, Measure>
          name={`workplace-measure-${measureId}`}
          initial={{}}
          version={version}
          send={({ note, files = [] }, based) =>
            workplace.call.completeMeasure({
              params: { measureId },
              body: { version: based, note, fileIds: files.map(({ id }) => id) },
            })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.complete}
        >
          <Field name="note" label={t.doneNote} required>
            <Input.TextArea rows={3} maxLength={2000} />
          </Field>
          <Field name="files" label={t.proof}>
            <FileUpload photos max={10} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
