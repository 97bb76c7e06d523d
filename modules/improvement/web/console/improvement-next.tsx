import { Input } from 'antd'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { FileUpload } from '#design/plain/file-upload.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import type { UploadedFile } from '#platform/web/upload.ts'
import { improvement, type Improvement } from './api.ts'
import { DecideImprovement } from './decide-improvement.tsx'
import { ImprovementForm } from './improvement-form.tsx'
import { texts } from './improvement-texts.ts'

const refreshes = ['improvement']

/** What comes next: the decision, the work, the words, their publication. */
export function ImprovementNext({ of }: { of: Improvement }) {
  const t = useTexts(texts)
  const may = useMay()
  const { id: improvementId, version, next, nextBy, dueOn, isOverdue } = of
  const by = nextBy ? { by: nextBy } : {}
  const publish = useChange(
    () => improvement.call.publishTelling({ params: { improvementId }, body: { version } }),
    { refreshes, said: t.published },
  )
  if (next === 'decide')
    return (
      <NextStep
        title={t.nextDecide}
        {...by}
        tone="act"
        action={may('improvement.decide') && <DecideImprovement of={of} />}
      />
    )
  if (next === 'carryOut')
    return (
      <NextStep
        title={t.nextCarry}
        {...by}
        {...(dueOn ? { until: dueOn } : {})}
        tone={isOverdue ? 'late' : 'active'}
        action={may('improvement.lead') && <Finish of={of} />}
      />
    )
  if (next === 'write')
    return (
      <NextStep
        title={t.nextWrite}
        {...by}
        tone="act"
        action={may('improvement.lead') && <WriteTelling of={of} primary />}
      />
    )
  if (next === 'publish')
    return (
      <NextStep
        title={t.nextPublish}
        {...by}
        tone="act"
        action={
          may('improvement.publish') && (
            <ConfirmAction
              label={t.publish}
              consequence={t.publishWords}
              busy={publish.busy}
              onConfirm={() => publish.run(undefined)}
            />
          )
        }
      />
    )
  return <NextStep title={t.nextNone} tone="done" />
}

/** Changing the record, its photos, and the words before they are published. */
export function ImprovementDeeds({ of }: { of: Improvement }) {
  const t = useTexts(texts)
  const may = useMay()
  if (!may('improvement.lead') || of.telling?.publishedOn) return null
  return (
    <>
      {(of.state === 'proposed' || of.state === 'accepted') && (
        <FormDialog label={t.edit} width={640} refreshes={refreshes}>
          {({ done, close }) => <ImprovementForm known={of} onSent={done} onCancel={close} />}
        </FormDialog>
      )}
      {of.state !== 'refused' && <Photos of={of} />}
      {of.next === 'publish' && <WriteTelling of={of} />}
    </>
  )
}

function Finish({ of: { id: improvementId, version, reference } }: { of: Improvement }) {
  const t = useTexts(texts)
  return (
    <FormDialog label={t.finish} type="primary" refreshes={refreshes}>
      {({ done, close }) => (
        <FieldForm<{ result: string; reference?: string }, unknown>
          name={`improvement-done-${improvementId}`}
          initial={{ reference: reference ?? undefined }}
          version={version}
          send={({ result, reference: stands }, based) =>
            improvement.call.finishImprovement({
              params: { improvementId },
              body: { version: based, result, reference: stands?.trim() || null },
            })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.finish}
        >
          <Field name="result" label={t.result} hint={t.resultHint} required>
            <Input.TextArea rows={3} maxLength={5000} />
          </Field>
          <Field name="reference" label={t.reference} hint={t.referenceHint}>
            <Input maxLength={200} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

function Photos({ of: { id: improvementId, version, projectId, before, after } }: { of: Improvement }) {
  const t = useTexts(texts)
  return (
    <FormDialog label={t.photos} width={560} refreshes={refreshes}>
      {({ done, close }) => (
        <FieldForm<{ before?: UploadedFile[]; after?: UploadedFile[] }, unknown>
          name={`improvement-photos-${improvementId}`}
          initial={{ before, after }}
          version={version}
          send={(values, based) =>
            improvement.call.setPhotos({
              params: { improvementId },
              body: { version: based, before: idsOf(values.before), after: idsOf(values.after) },
            })
          }
          onSent={done}
          onCancel={close}
        >
          {(['before', 'after'] as const).map((part) => (
            <Field key={part} name={part} label={t[part]}>
              <FileUpload photos max={10} projectId={projectId} />
            </Field>
          ))}
        </FieldForm>
      )}
    </FormDialog>
  )
}

const idsOf = (files: readonly UploadedFile[] = []) => files.map(({ id }) => id)

function WriteTelling({ of, primary = false }: { of: Improvement; primary?: boolean }) {
  const t = useTexts(texts)
  const { id: improvementId, version, telling, state, reason } = of
  return (
    <FormDialog label={t.tell} type={primary ? 'primary' : 'default'} width={560} refreshes={refreshes}>
      {({ done, close }) => (
        <FieldForm<{ said: string; did: string }, unknown>
          name={`improvement-telling-${improvementId}`}
          initial={telling ?? (reason ? { did: reason } : {})}
          version={version}
          send={({ said, did }, based) =>
            improvement.call.writeTelling({ params: { improvementId }, body: { version: based, said, did } })
          }
          onSent={done}
          onCancel={close}
        >
          <Field name="said" label={t.said} hint={t.saidHint} required>
            <Input.TextArea rows={3} maxLength={1000} />
          </Field>
          <Field name="did" label={state === 'done' ? t.did : t.didNot} hint={t.didHint} required>
            <Input.TextArea rows={4} maxLength={2000} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
