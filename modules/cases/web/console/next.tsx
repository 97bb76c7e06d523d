import { Button, Input } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { FileUpload } from '#design/plain/file-upload.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { useLanguage } from '#design/language.ts'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay, useStaffId } from '#modules/identity/web/may.ts'
import type { UploadedFile } from '#platform/web/upload.ts'
import { cases, type CaseView } from './api.ts'
import { usePlanToDecide, useTaskToDo } from './next-of-mine.tsx'
import { loggedValues } from './logged-values.ts'
import { openRuling, RulingNext } from './ruling.tsx'
import { nextTexts as texts } from './next-texts.ts'

/** What has to happen next, by whom and by when; whoever may can take the case over. */
export function Next({ view }: { view: CaseView }) {
  const t = useTexts(texts)
  const plan = usePlanToDecide(view)
  const task = useTaskToDo(view)
  const reasons = loggedValues['cases.clock_pause.reason']![useLanguage()]
  if (view.closedAt) return null
  if (plan) return plan
  const ruling = openRuling(view)
  if (ruling) return <RulingNext view={view} ruling={ruling} />
  const owed = (target: string) =>
    view.promises.find((one) => one.target === target && !one.metAt && !one.missedAt)?.dueAt ?? undefined
  const [coming, seeing] = [owed('onSite'), owed('acknowledgement')]
  if (coming)
    return (
      <NextStep
        title={seeing ? t.nextSeenAndCome : t.nextCome}
        by={view.owner.name}
        until={coming}
        tone="late"
        action={<Danger view={view} isUnseen={Boolean(seeing)} />}
      />
    )
  if (view.safety && !view.safeguardedAt)
    return (
      <NextStep
        title={t.nextSafeguard}
        by={view.owner.name}
        until={view.answerDueAt ?? undefined}
        tone="late"
        action={<TakeOver view={view} />}
      />
    )
  if (task) return task
  const pause = view.pauses.find(({ untilAt }) => untilAt === null)
  if (pause && !view.answerDueAt)
    return (
      <NextStep title={t.paused(reasons[pause.reason] ?? '')} by={view.owner.name} tone="idle">
        {pause.words}
      </NextStep>
    )
  const soonest = soonestOf(view)
  const isAsked = Boolean(view.answerDueAt ?? view.waitingSince)
  const until = isAsked ? view.answerDueAt : (soonest?.dueAt ?? view.closeDueAt)
  const title = !isAsked
    ? (t.nextOf[soonest?.target ?? 'close'] ?? t.nextClose)
    : view.firstRepliedAt
      ? t.nextAnswer
      : t.nextReply
  return (
    <NextStep
      title={title}
      by={view.owner.name}
      until={until ?? undefined}
      tone={isAsked ? 'act' : 'active'}
      action={seeing ? <Acknowledge view={view} /> : <TakeOver view={view} />}
    >
      {isAsked && !view.answerDueAt && <WaitingSince at={view.waitingSince!} />}
    </NextStep>
  )
}

/** Further words have no term of their own, but nobody should wait unseen. */
function WaitingSince({ at }: { at: string }) {
  const t = useTexts(texts)
  return (
    <>
      {t.wroteAgain} <RelativeTime at={at} />
    </>
  )
}

/** Of what is promised and still open, that which is due first. */
const soonestOf = ({ promises }: CaseView) =>
  promises
    .filter(({ dueAt, metAt, missedAt }) => dueAt && !metAt && !missedAt)
    .toSorted((a, b) => a.dueAt!.localeCompare(b.dueAt!))[0]

function Danger({ view, isUnseen }: { view: CaseView; isUnseen: boolean }) {
  const may = useMay()('cases.perform')
  if (!may) return null
  return (
    <>
      <Arrive view={view} /> {isUnseen && <Acknowledge view={view} />} <TakeOver view={view} />
    </>
  )
}

function TakeOver({ view }: { view: CaseView }) {
  const t = useTexts(texts)
  const may = useMay()('cases.handle')
  const staffId = useStaffId()
  const take = useChange(
    () => cases.call.takeOverCase({ params: { caseId: view.id }, body: { version: view.version } }),
    { refreshes: ['cases'], said: t.taken },
  )
  if (!may || view.ownerStaffId === staffId) return null
  return (
    <Button loading={take.busy} onClick={() => take.run(undefined)}>
      {t.take}
    </Button>
  )
}

function Acknowledge({ view }: { view: CaseView }) {
  const t = useTexts(texts)
  const may = useMay()('cases.perform')
  const seen = useChange(() => cases.call.acknowledgeCase({ params: { caseId: view.id } }), {
    refreshes: ['cases'],
    said: t.seen,
  })
  if (!may) return null
  return (
    <Button loading={seen.busy} onClick={() => seen.run(undefined)}>
      {t.see}
    </Button>
  )
}

function Arrive({ view }: { view: CaseView }) {
  const t = useTexts(texts)
  return (
    <FormDialog label={t.arrive} type="primary" refreshes={['cases']}>
      {({ done, close }) => (
        <FieldForm<{ body: string; files?: UploadedFile[] }, unknown>
          name={`case-arrival-${view.id}`}
          initial={{ body: t.arrived }}
          send={({ body, files = [] }) =>
            cases.call.arriveAtCase({
              params: { caseId: view.id },
              body: { body, ...(files.length && { fileIds: files.map(({ id }) => id) }) },
            })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.arrive}
        >
          <Field name="body" label={t.arriveWords} required>
            <Input.TextArea rows={2} maxLength={2000} />
          </Field>
          <Field name="files" label={t.photos}>
            <FileUpload photos projectId={view.projectId} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
