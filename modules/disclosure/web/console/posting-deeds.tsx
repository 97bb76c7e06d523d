import { Button, Input, InputNumber, Segmented } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { FileUpload } from '#design/plain/file-upload.tsx'
import { Icon } from '#design/plain/icon.tsx'
import { useTexts } from '#design/texts.ts'
import type { UploadedFile } from '#platform/web/upload.ts'
import { isoDay } from '#design/plain/time-words.ts'
import { disclosure, type Posting } from './api.ts'
import styles from './disclosure.module.css'
import { texts } from './posting-texts.ts'

type Line = Posting['content']['lines'][number]
interface Values {
  place: string
  everyMonths: number
  words: string
  lines: Line[]
}

/** Changes what a posting says; what hangs stays as it is until the new text is photographed. */
export function EditPosting({ posting }: { posting: Posting }) {
  const t = useTexts(texts)
  const { id: postingId, kind, place, everyMonths, content, version } = posting
  return (
    <FormDialog label={t.edit} width={860} refreshes={['disclosure']}>
      {({ done, close }) => (
        <div className={styles.wide}>
          <FieldForm<Values, Posting>
            name={`posting-${postingId}`}
            initial={{ place, everyMonths, words: content.words, lines: content.lines }}
            version={version}
            send={({ words, lines, ...where }, based) =>
              disclosure.call.editPosting({
                params: { postingId },
                body: { ...where, content: { words, lines }, version: based },
              })
            }
            fromTheirs={(theirs: Posting) => ({ ...theirs, ...theirs.content })}
            onSent={done}
            onCancel={close}
            submitLabel={t.save}
          >
            <div className={styles.fields}>
              <Field name="place" label={t.place} required>
                <Input maxLength={200} />
              </Field>
              <Field name="everyMonths" label={t.everyMonths} required>
                <InputNumber min={1} max={12} />
              </Field>
            </div>
            <Field name="words" label={t.words} required>
              <Input.TextArea rows={4} maxLength={5000} />
            </Field>
            <Field name="lines" label={t.lines}>
              <LinesField asks={kind === 'showHome'} />
            </Field>
          </FieldForm>
        </div>
      )}
    </FormDialog>
  )
}

interface LinesFieldProps {
  value?: Line[]
  onChange?: (lines: Line[]) => void
  /** Each line is answered with yes or no. */
  asks: boolean
}

function LinesField({ value = [], onChange, asks }: LinesFieldProps) {
  const t = useTexts(texts)
  const change = (at: number, part: Partial<Line>) =>
    onChange?.(value.map((line, index) => (index === at ? { ...line, ...part } : line)))
  return (
    <div className={styles.stack}>
      {value.map((line, at) => (
        // Lines have no other name than their place.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className={styles.line}>
          <Input
            aria-label={`${t.label} ${at + 1}`}
            value={line.label}
            maxLength={200}
            onChange={({ target }) => change(at, { label: target.value })}
          />
          {asks ? (
            <Segmented
              aria-label={line.label}
              value={line.isSame === null ? '' : String(line.isSame)}
              options={[
                { value: 'true', label: t.same },
                { value: 'false', label: t.different },
              ]}
              onChange={(said) => change(at, { isSame: said === 'true' })}
            />
          ) : (
            <Input
              aria-label={`${t.value} ${at + 1}`}
              placeholder={t.value}
              value={line.value}
              maxLength={500}
              onChange={({ target }) => change(at, { value: target.value })}
            />
          )}
          <Input
            aria-label={`${t.note} ${at + 1}`}
            placeholder={t.note}
            value={line.note}
            maxLength={500}
            onChange={({ target }) => change(at, { note: target.value })}
          />
          <Button
            type="text"
            aria-label={`${t.remove} ${line.label}`}
            icon={<Icon name="close" size={15} />}
            onClick={() => onChange?.(value.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <Button
        type="text"
        icon={<Icon name="plus" size={15} />}
        onClick={() => onChange?.([...value, { label: '', value: '', isSame: null, note: '' }])}
      >
        {t.addLine}
      </Button>
    </div>
  )
}

/** It hangs as it should: the photo is the proof. */
export function ProvePosting({ posting: { id: postingId, projectId, version } }: { posting: Posting }) {
  const t = useTexts(texts)
  return (
    <FormDialog label={t.prove} type="primary" refreshes={['disclosure']}>
      {({ done, close }) => (
        <FieldForm<{ postedOn: string; words?: string; photos: UploadedFile[] }, Posting>
          name={`posting-proof-${postingId}`}
          initial={{ postedOn: isoDay(new Date()) }}
          version={version}
          send={({ postedOn, words, photos = [] }, based) =>
            disclosure.call.provePosting({
              params: { postingId },
              body: {
                postedOn,
                version: based,
                fileIds: photos.map(({ id }) => id),
                ...(words?.trim() ? { words } : {}),
              },
            })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.prove}
        >
          <p className={styles.quiet}>{t.proveHint}</p>
          <Field name="photos" label={t.photos} required>
            <FileUpload photos projectId={projectId} />
          </Field>
          <Field name="postedOn" label={t.postedOn} required>
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
