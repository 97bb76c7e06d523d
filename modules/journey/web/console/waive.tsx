import { Input } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { FileUpload } from '#design/plain/file-upload.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { useQuery } from '@tanstack/react-query'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import type { UploadedFile } from '#platform/web/upload.ts'
import { actionTexts } from './action-texts.ts'
import { type ActionDetail, type ActionLine, journey } from './api.ts'

interface Values {
  reason: string
  legalReason?: string
  files?: UploadedFile[]
}

/** Asks that an action need not be done; somebody else decides. @serves 2.0 */
export function AskWaiver({ action }: { action: ActionLine }) {
  const t = useTexts(actionTexts)
  return (
    <FormDialog label={t.askWaiver} title={t.askWaiverTitle} refreshes={['journey']}>
      {({ done, close }) => <AskForm action={action} onSent={done} onCancel={close} />}
    </FormDialog>
  )
}

function AskForm({
  action,
  onSent,
  onCancel,
}: {
  action: ActionLine
  onSent: () => void
  onCancel: () => void
}) {
  const t = useTexts(actionTexts)
  const params = { actionId: action.id }
  const { data: detail, error } = useQuery(journey.query.readAction({ params }))
  if (error) return <ErrorState title={error.message} />
  // A field that comes late would be missed by whoever types quickly: the form waits until it knows all of its fields.
  if (!detail) return <Skeleton lines={5} />
  return (
    <FieldForm<Values, ActionDetail>
      name={`journey-waiver-${action.id}`}
      initial={{}}
      version={action.version}
      send={({ reason, legalReason, files = [] }, version) =>
        journey.call.askForWaiver({
          params,
          body: {
            reason,
            ...(legalReason && { legalReason }),
            evidence: files.map(({ id }) => ({ kind: 'document', fileId: id })),
            version,
          },
        })
      }
      onSent={onSent}
      onCancel={onCancel}
      submitLabel={t.askWaiver}
    >
      <Field name="reason" label={t.waiveReason} hint={t.waiveHint} required>
        <Input.TextArea rows={3} maxLength={2000} autoFocus />
      </Field>
      {detail.needsLegalReason && (
        <Field name="legalReason" label={t.legalReason} hint={t.legalHint} required>
          <Input.TextArea rows={2} maxLength={1000} />
        </Field>
      )}
      <Field name="files" label={t.waiverFiles}>
        <FileUpload max={5} projectId={action.projectId} />
      </Field>
    </FieldForm>
  )
}

/** Takes an approved waiver back: the action is to be done after all. @serves 2.0 */
export function TakeWaiverBack({ action }: { action: ActionLine }) {
  const t = useTexts(actionTexts)
  const { id: actionId, version } = action
  return (
    <FormDialog label={t.takeWaiverBack} refreshes={['journey']}>
      {({ done, close }) => (
        <FieldForm<{ reason: string }, ActionDetail>
          name={`journey-waiver-return-${actionId}`}
          initial={{}}
          version={version}
          send={({ reason }, current) =>
            journey.call.takeWaiverBack({ params: { actionId }, body: { reason, version: current } })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.takeWaiverBack}
        >
          <Field name="reason" label={t.takenBackWhy} hint={t.takenBackHint} required>
            <Input.TextArea rows={3} maxLength={2000} autoFocus />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

/** Approves or refuses what somebody else asked for. @serves 2.0 */
export function DecideWaiver({ action }: { action: ActionLine }) {
  const t = useTexts(actionTexts)
  const params = { actionId: action.id }
  const { version } = action
  const approve = useChange(() => journey.call.approveWaiver({ params, body: { version } }), {
    refreshes: ['journey'],
    said: t.waived,
  })
  return (
    <>
      <ConfirmAction
        label={t.waive}
        consequence={t.waiveSure}
        busy={approve.busy}
        onConfirm={() => approve.run(undefined)}
      />
      <FormDialog label={t.refuseWaiver} refreshes={['journey']}>
        {({ done, close }) => (
          <FieldForm<{ reason: string }, ActionDetail>
            name={`journey-waiver-refusal-${action.id}`}
            initial={{}}
            version={version}
            send={({ reason }, current) =>
              journey.call.refuseWaiver({ params, body: { reason, version: current } })
            }
            onSent={done}
            onCancel={close}
            submitLabel={t.refuseWaiver}
          >
            <Field name="reason" label={t.refuseReason} required>
              <Input.TextArea rows={3} maxLength={2000} autoFocus />
            </Field>
          </FieldForm>
        )}
      </FormDialog>
    </>
  )
}
