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
import { atClock } from '#platform/calendar/clock-time.ts'
import type { UploadedFile } from '#platform/web/upload.ts'
import { improvement, type Talk } from './api.ts'
import { TalkForm } from './talk-form.tsx'
import { texts } from './talk-texts.ts'

const refreshes = ['improvement']

/** What comes next: inviting, holding, answering, writing and publishing the minutes. */
export function TalkNext({ talk }: { talk: Talk }) {
  const t = useTexts(texts)
  const may = useMay()
  const {
    id: talkId,
    state,
    version,
    heldOn,
    slots,
    isPast,
    unanswered,
    answerBy,
    minutes,
    publishedOn,
  } = talk
  const by = talk.responsible ?? t.responsible
  const based = { params: { talkId }, body: { version } }
  const announce = useChange(() => improvement.call.announceTalk(based), { refreshes, said: t.announced })
  const close = useChange(() => improvement.call.closeTalk(based), { refreshes })
  const publish = useChange(() => improvement.call.publishMinutes(based), { refreshes, said: t.published })
  if (state === 'draft')
    return (
      <NextStep
        title={t.nextAnnounce}
        by={by}
        tone="act"
        action={
          may('improvement.host') && (
            <ConfirmAction
              label={t.announce}
              consequence={t.announceWords}
              busy={announce.busy}
              onConfirm={() => announce.run(undefined)}
            />
          )
        }
      />
    )
  if (state === 'announced')
    return (
      <NextStep
        title={isPast ? t.nextClose : t.nextHold}
        by={by}
        {...(isPast ? {} : { until: atClock(heldOn, slots[0]!.startsAt).toISOString() })}
        tone={isPast ? 'act' : 'active'}
        action={
          isPast &&
          may('improvement.host') && (
            <ConfirmAction
              label={t.close}
              consequence={t.closeWords}
              busy={close.busy}
              onConfirm={() => close.run(undefined)}
            />
          )
        }
      />
    )
  if (state === 'held' && !minutes)
    return (
      <NextStep
        title={t.nextMinutes}
        by={by}
        tone="act"
        action={may('improvement.host') && <WriteMinutes talk={talk} primary />}
      />
    )
  if (state === 'held' && !publishedOn)
    return (
      <NextStep
        title={t.nextPublish}
        by={by}
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
  if (state === 'held' && unanswered > 0)
    return (
      <NextStep
        title={t.nextAnswer(unanswered)}
        by={by}
        until={answerBy!}
        tone={talk.proposals.some(({ isOverdue }) => isOverdue) ? 'late' : 'act'}
      />
    )
  return <NextStep title={t.nextNone} tone="done" />
}

/** A draft is changed; what was not held yet is called off; minutes are written until they are published. */
export function TalkDeeds({ talk }: { talk: Talk }) {
  const t = useTexts(texts)
  const mayHost = useMay()('improvement.host')
  const { id: talkId, state, version, minutes, publishedOn } = talk
  if (!mayHost) return null
  return (
    <>
      {state === 'draft' && (
        <FormDialog label={t.edit} width={720} refreshes={refreshes}>
          {({ done, close }) => <TalkForm talk={talk} onSent={done} onCancel={close} />}
        </FormDialog>
      )}
      {state === 'held' && minutes && !publishedOn && <WriteMinutes talk={talk} />}
      {(state === 'draft' || state === 'announced') && (
        <FormDialog label={t.cancel} refreshes={refreshes}>
          {({ done, close }) => (
            <FieldForm<{ reason: string }, unknown>
              name={`talk-off-${talkId}`}
              initial={{}}
              version={version}
              danger
              send={({ reason }, based) =>
                improvement.call.cancelTalk({ params: { talkId }, body: { version: based, reason } })
              }
              onSent={done}
              onCancel={close}
              submitLabel={t.cancel}
            >
              <Field name="reason" label={t.cancelReason} hint={t.cancelHint} required>
                <Input maxLength={200} />
              </Field>
            </FieldForm>
          )}
        </FormDialog>
      )}
    </>
  )
}

function WriteMinutes({ talk, primary = false }: { talk: Talk; primary?: boolean }) {
  const t = useTexts(texts)
  const { id: talkId, version, minutes, photos, projectId } = talk
  return (
    <FormDialog
      label={t.writeMinutes}
      type={primary ? 'primary' : 'default'}
      width={640}
      refreshes={refreshes}
    >
      {({ done, close }) => (
        <FieldForm<{ minutes: string; photos?: UploadedFile[] }, unknown>
          name={`talk-minutes-${talkId}`}
          initial={{ minutes: minutes ?? '', photos }}
          version={version}
          send={(values, based) =>
            improvement.call.writeMinutes({
              params: { talkId },
              body: {
                version: based,
                minutes: values.minutes,
                fileIds: (values.photos ?? []).map(({ id }) => id),
              },
            })
          }
          onSent={done}
          onCancel={close}
        >
          <Field name="minutes" label={t.minutesWords} required>
            <Input.TextArea rows={8} maxLength={5000} />
          </Field>
          <Field name="photos" label={t.photos}>
            <FileUpload photos projectId={projectId} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
