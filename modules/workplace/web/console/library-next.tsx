import { Button, Input } from 'antd'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay, useStaffId } from '#modules/identity/web/may.ts'
import { type Library, workplace } from './api.ts'
import { texts } from './texts.ts'
import styles from './workplace.module.css'

/** What comes next for a library, and who does it: write, read, publish. */
export function LibraryNext({ library: { sort, editions } }: { library: Library }) {
  const t = useTexts(texts)
  const may = useMay()
  const me = useStaffId()
  const last = editions[0]!
  const { state, version } = last
  const begin = useChange(() => workplace.call.beginEdition({ params: { sort } }), {
    refreshes: ['workplace'],
  })
  const publish = useChange(() => workplace.call.publishEdition({ params: { sort }, body: { version } }), {
    refreshes: ['workplace'],
    said: t.published,
  })
  const canRead = may('workplace.publish') && last.writtenById !== me
  const [title, tone] =
    state === 'draft'
      ? ([t.nextDraft, 'active'] as const)
      : state === 'review'
        ? ([canRead ? t.nextReviewMine : last.writtenById === me ? t.nextOwn : t.nextReview, 'act'] as const)
        : ([t.nextUsed, 'done'] as const)
  return (
    <NextStep
      title={title}
      tone={tone}
      action={
        <span className={styles.row}>
          {state === 'review' && canRead && (
            <>
              <ConfirmAction
                label={t.publish}
                consequence={t.publishSure}
                busy={publish.busy}
                onConfirm={() => publish.run(undefined)}
              />
              <Said
                name="return"
                label={t.sendBack}
                field={t.reason}
                version={version}
                required
                send={(reason, based) =>
                  workplace.call.sendBack({ params: { sort }, body: { version: based, reason } })
                }
              />
            </>
          )}
          {may('workplace.write') && state === 'draft' && (
            <Said
              name="review"
              label={t.ask}
              field={t.note}
              version={version}
              send={(note, based) =>
                workplace.call.askForReview({
                  params: { sort },
                  body: { version: based, ...(note && { note }) },
                })
              }
            />
          )}
          {may('workplace.write') && (state === 'published' || state === 'replaced') && (
            <Button loading={begin.busy} onClick={() => begin.run(undefined)}>
              {t.begin}
            </Button>
          )}
        </span>
      }
    />
  )
}

interface SaidProps {
  name: string
  label: string
  field: string
  version: number
  required?: boolean
  send: (words: string, version: number) => Promise<Library>
}

function Said({ name, label, field, version, required = false, send }: SaidProps) {
  return (
    <FormDialog label={label} type={required ? 'default' : 'primary'} refreshes={['workplace']}>
      {({ done, close }) => (
        <FieldForm<{ words?: string }, Library>
          name={`workplace-${name}`}
          initial={{}}
          version={version}
          send={({ words = '' }, based) => send(words.trim(), based)}
          onSent={done}
          onCancel={close}
          submitLabel={label}
        >
          <Field name="words" label={field} required={required}>
            <Input.TextArea rows={3} maxLength={1000} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
