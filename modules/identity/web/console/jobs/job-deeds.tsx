import { Button, Input } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { jobs, type TroubledJob } from './api.ts'
import styles from './jobs.module.css'
import { texts } from './texts.ts'

/** Tries a failed job again at once, or drops one that was given up. */
export function JobDeeds({ job: { id, state } }: { job: TroubledJob }) {
  const t = useTexts(texts)
  const may = useMay()
  const params = { jobId: id }
  const retry = useChange(() => jobs.call.tryJobAgain({ params }), { refreshes: ['jobs'], said: t.retried })
  if (!may('jobs.handle')) return null
  return (
    <div className={styles.deeds}>
      <Button size="small" loading={retry.busy} onClick={() => retry.run(undefined)}>
        {t.retry}
      </Button>
      {state === 'givenUp' && (
        <FormDialog label={t.drop} size="small" refreshes={['jobs']}>
          {({ done, close }) => (
            <FieldForm<{ reason: string }, unknown>
              name={`job-dismissal-${id}`}
              initial={{}}
              send={(body) => jobs.call.dropJob({ params, body })}
              onSent={done}
              onCancel={close}
              submitLabel={t.drop}
              danger
            >
              <p>{t.dropHint}</p>
              <Field name="reason" label={t.reason} required>
                <Input.TextArea rows={2} maxLength={300} autoFocus />
              </Field>
            </FieldForm>
          )}
        </FormDialog>
      )}
    </div>
  )
}
