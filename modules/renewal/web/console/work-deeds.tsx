import { Input } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { FileUpload } from '#design/plain/file-upload.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { useTexts } from '#design/texts.ts'
import type { UploadedFile } from '#platform/web/upload.ts'
import { AcceptDialog } from './accept-dialog.tsx'
import { renewal, type WorkItem, type Works } from './api.ts'
import styles from './renewal.module.css'
import { worksTexts } from './works-texts.ts'

interface DeedProps {
  item: WorkItem
  projectId: string
}

const idsOf = (photos: readonly UploadedFile[] = []) => photos.map(({ id }) => id)

/** What can be done with an item on the site, in the order in which it is done. */
export function WorkDeeds({ item, projectId }: DeedProps) {
  const t = useTexts(worksTexts)
  const { id: itemId, state, before, after } = item
  if (state === 'planned')
    return (
      <div className={styles.row}>
        <Dated
          item={item}
          projectId={projectId}
          label={t.start}
          hint={t.startHint}
          send={(body) => renewal.call.startItem({ params: { itemId }, body })}
        />
      </div>
    )
  return (
    <div className={styles.row}>
      {state === 'ended' && <AcceptDialog item={item} projectId={projectId} />}
      {state === 'running' && (
        <Dated
          item={item}
          projectId={projectId}
          label={t.end}
          hint={t.endHint}
          send={(body) => renewal.call.endItem({ params: { itemId }, body })}
        />
      )}
      <Note item={item} projectId={projectId} />
      {before.length === 0 && <More item={item} projectId={projectId} part="before" label={t.before} />}
      {after.length === 0 && state === 'ended' && (
        <More item={item} projectId={projectId} part="after" label={t.after} />
      )}
    </div>
  )
}

interface DatedProps extends DeedProps {
  label: string
  hint: string
  send: (body: { version: number; on: string; fileIds: string[] }) => Promise<Works>
}

function Dated({ item: { id, title, version }, projectId, label, hint, send }: DatedProps) {
  const t = useTexts(worksTexts)
  const today = isoDay(new Date())
  return (
    <FormDialog label={label} title={`${label} · ${title}`} type="primary" refreshes={['renewal']}>
      {({ done, close }) => (
        <FieldForm<{ on: string; photos?: UploadedFile[] }, Works>
          name={`work-${label}-${id}`}
          initial={{ on: today }}
          version={version}
          send={({ on, photos }, based) => send({ on, version: based, fileIds: idsOf(photos) })}
          onSent={done}
          onCancel={close}
          submitLabel={label}
        >
          <Field name="photos" label={t.photos} hint={hint}>
            <FileUpload photos projectId={projectId} />
          </Field>
          <Field name="on" label={t.on} required>
            <DateField max={today} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

function Note({ item: { id: itemId, title }, projectId }: DeedProps) {
  const t = useTexts(worksTexts)
  const today = isoDay(new Date())
  return (
    <FormDialog label={t.note} title={`${t.note} · ${title}`} refreshes={['renewal']}>
      {({ done, close }) => (
        <FieldForm<{ onDay: string; words: string; photos?: UploadedFile[] }, Works>
          name={`work-note-${itemId}`}
          initial={{ onDay: today }}
          send={({ photos, ...entry }) =>
            renewal.call.noteProgress({ params: { itemId }, body: { ...entry, fileIds: idsOf(photos) } })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.note}
        >
          <Field name="photos" label={t.photos}>
            <FileUpload photos projectId={projectId} />
          </Field>
          <Field name="words" label={t.words} required>
            <Input.TextArea rows={3} maxLength={5000} />
          </Field>
          <Field name="onDay" label={t.on} required>
            <DateField max={today} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

interface MoreProps extends DeedProps {
  part: 'before' | 'after'
  label: string
}

function More({ item: { id: itemId, title }, projectId, part, label }: MoreProps) {
  const t = useTexts(worksTexts)
  return (
    <FormDialog label={label} title={`${label} · ${title}`} refreshes={['renewal']}>
      {({ done, close }) => (
        <FieldForm<{ photos: UploadedFile[] }, Works>
          name={`work-${part}-${itemId}`}
          initial={{}}
          send={({ photos }) =>
            renewal.call.addItemPhotos({ params: { itemId }, body: { part, fileIds: idsOf(photos) } })
          }
          onSent={done}
          onCancel={close}
          submitLabel={label}
        >
          <Field name="photos" label={t.photos} required>
            <FileUpload photos projectId={projectId} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
