import { Input, InputNumber, Segmented } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { FileUpload } from '#design/plain/file-upload.tsx'
import { Money } from '#design/plain/money.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import type { UploadedFile } from '#platform/web/upload.ts'
import { urgencies } from '../../contract.ts'
import { Pictures, toneOfCondition } from '../parts/report.tsx'
import { words } from '../parts/words.ts'
import { renewal, type Sheet, type SheetLine } from './api.ts'
import { fenOf, yuanOf } from './money.ts'
import styles from './renewal.module.css'
import { surveyTexts } from './survey-texts.ts'

interface Values {
  condition: number
  urgency: (typeof urgencies)[number]
  remark: string
  estimate: number | null
  photos: UploadedFile[]
}

/** One entry of the sheet: how it stands, and the form to say so. */
export function SurveyLine({ line, projectId }: { line: SheetLine; projectId: string }) {
  const w = useTexts(words)
  const mayLook = useMay()('renewal.survey')
  const { name, location, kind, condition, urgency, remark, estimateFen, photos } = line
  return (
    <div className={styles.card}>
      <div className={styles.row}>
        <b style={{ flex: 1 }}>{[location, name].filter(Boolean).join(' ')}</b>
        {condition === null ? (
          <span className={styles.quiet}>{w.kinds[kind]}</span>
        ) : (
          <StatusTag tone={toneOfCondition(condition)}>
            {w.conditions[String(condition) as keyof typeof w.conditions]}
          </StatusTag>
        )}
      </div>
      {condition !== null && (
        <p className={styles.quiet}>
          {urgency && w.urgencies[urgency]}
          {estimateFen !== null && (
            <>
              {' · '}
              <Money fen={estimateFen} round />
            </>
          )}
          {remark && ` · ${remark}`}
        </p>
      )}
      {photos.length > 0 && <Pictures label={`${name} ${w.photos}`} photos={photos} />}
      {mayLook && <Look line={line} projectId={projectId} />}
    </div>
  )
}

function Look({ line, projectId }: { line: SheetLine; projectId: string }) {
  const t = useTexts(surveyTexts)
  const w = useTexts(words)
  const { id: lineId, name, version, condition, urgency, remark, estimateFen, photos } = line
  const label = condition === null ? t.look : t.again
  return (
    <FormDialog
      label={label}
      title={name}
      type={condition === null ? 'primary' : 'default'}
      width={560}
      refreshes={['renewal']}
    >
      {({ done, close }) => (
        <FieldForm<Values, Sheet>
          name={`survey-line-${lineId}`}
          initial={{
            ...(condition === null ? {} : { condition }),
            urgency: urgency ?? 'thisYear',
            remark,
            estimate: yuanOf(estimateFen),
            photos,
          }}
          version={version}
          send={({ photos: taken = [], estimate, ...found }, based) =>
            renewal.call.lookAtLine({
              params: { lineId },
              body: {
                ...found,
                version: based,
                estimateFen: fenOf(estimate),
                fileIds: taken.map(({ id }) => id),
              },
            })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.save}
        >
          <Field name="condition" label={t.condition} required>
            <Segmented
              block
              vertical
              options={[1, 2, 3, 4, 5].map((value) => ({
                value,
                label: w.conditions[String(value) as keyof typeof w.conditions],
              }))}
            />
          </Field>
          <Field name="photos" label={t.photos}>
            <FileUpload photos projectId={projectId} />
          </Field>
          <Field name="urgency" label={t.urgency} required>
            <Segmented block options={urgencies.map((value) => ({ value, label: w.urgencies[value] }))} />
          </Field>
          <Field name="remark" label={t.remark} hint={t.remarkHint}>
            <Input.TextArea rows={3} maxLength={2000} />
          </Field>
          <Field name="estimate" label={t.estimate}>
            <InputNumber min={0} precision={2} style={{ width: '100%' }} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
