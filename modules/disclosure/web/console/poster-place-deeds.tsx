import { Input, InputNumber, Select } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { FileUpload } from '#design/plain/file-upload.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { useTexts } from '#design/texts.ts'
import type { UploadedFile } from '#platform/web/upload.ts'
import { disclosure, type PosterPlace } from './api.ts'
import styles from './disclosure.module.css'
import { posterTexts } from './poster-texts.ts'

interface Where {
  kind: PosterPlace['kind']
  place: string
  everyMonths: number
}

/** One more place in the register of a project. */
export function AddPlace({ projectId }: { projectId: string }) {
  const t = useTexts(posterTexts)
  return (
    <FormDialog label={t.addPlace} refreshes={['disclosure']}>
      {({ done, close }) => (
        <FieldForm<Where, PosterPlace>
          name={`poster-place-of-${projectId}`}
          initial={{ kind: 'noticeBoard', everyMonths: 3 }}
          send={(where) =>
            disclosure.call.addPosterPlace({ params: { projectId }, body: { ...where, buildingId: null } })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.addPlace}
        >
          <PlaceFields />
        </FieldForm>
      )}
    </FormDialog>
  )
}

/** The name of a place, and how often somebody looks. */
export function ChangePlace({
  place: { id: placeId, version, buildingId, ...known },
}: {
  place: PosterPlace
}) {
  const t = useTexts(posterTexts)
  const valuesOf = ({ kind, place, everyMonths }: Where): Where => ({ kind, place, everyMonths })
  return (
    <FormDialog label={t.changePlace} refreshes={['disclosure']}>
      {({ done, close }) => (
        <FieldForm<Where, PosterPlace>
          name={`poster-place-${placeId}`}
          initial={valuesOf(known)}
          version={version}
          send={(where, based) =>
            disclosure.call.changePosterPlace({
              params: { placeId },
              body: { ...where, buildingId, version: based },
            })
          }
          fromTheirs={valuesOf}
          onSent={done}
          onCancel={close}
          submitLabel={t.save}
        >
          <PlaceFields />
        </FieldForm>
      )}
    </FormDialog>
  )
}

function PlaceFields() {
  const t = useTexts(posterTexts)
  return (
    <>
      <Field name="kind" label={t.kind} required>
        <Select options={Object.entries(t.kinds).map(([value, label]) => ({ value, label }))} />
      </Field>
      <Field name="place" label={t.place} required>
        <Input maxLength={200} />
      </Field>
      <Field name="everyMonths" label={t.everyMonths} required>
        <InputNumber min={1} max={12} />
      </Field>
    </>
  )
}

/** The present edition hangs there: the photo is the proof. */
export function HangPoster({ place: { id: placeId, projectId, version, edition } }: { place: PosterPlace }) {
  const t = useTexts(posterTexts)
  return (
    <FormDialog label={t.hang} type="primary" refreshes={['disclosure']}>
      {({ done, close }) => (
        <FieldForm<{ hungOn: string; words?: string; photos: UploadedFile[] }, PosterPlace>
          name={`poster-proof-${placeId}`}
          initial={{ hungOn: isoDay(new Date()) }}
          version={version}
          send={({ hungOn, words, photos = [] }, based) =>
            disclosure.call.hangPoster({
              params: { placeId },
              body: {
                hungOn,
                version: based,
                fileIds: photos.map(({ id }) => id),
                ...(words?.trim() ? { words } : {}),
              },
            })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.hang}
        >
          <p className={styles.quiet}>{t.hangHint(edition)}</p>
          <Field name="photos" label={t.photos} required>
            <FileUpload photos projectId={projectId} />
          </Field>
          <Field name="hungOn" label={t.hungOn} required>
            <DateField />
          </Field>
          <Field name="words" label={t.remark}>
            <Input maxLength={2000} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
