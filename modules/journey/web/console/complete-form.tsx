import { useQueryClient } from '@tanstack/react-query'
import { Checkbox, Form, Input, Segmented } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FileUpload } from '#design/plain/file-upload.tsx'
import { useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { isAway, RefusedError } from '#platform/web/client.ts'
import { isKept } from '#platform/web/outbox/kept.ts'
import { useStaffId } from '#modules/identity/web/may.ts'
import { type ActionToDo, type AttemptResult, type EvidenceKind, journey } from './api.ts'
import styles from './complete.module.css'
import { completeTexts } from './complete-texts.ts'
import { asksFor, evidenceOf, fileKinds, type Given, kindsOf, placeOfDevice } from './given-evidence.ts'
import { Needs } from './needs.tsx'
import { PhoneOfCustomer } from './phone-of-customer.tsx'
import { hasNoLine, type KeptWork } from './offline/kept-work.ts'
import { offlineTexts } from './offline/offline-texts.ts'
import { keepWork } from './offline/use-kept-work.ts'
import { words } from './words.ts'

interface CompleteFormProps {
  detail: ActionToDo
  /** Answers whether another action of the same visit follows. */
  onDone: () => boolean
}

/** Completes an action with its evidence in one go, or records a call that was not answered. */
export function CompleteForm({ detail, onDone }: CompleteFormProps) {
  const t = useTexts(completeTexts)
  const w = useTexts(words)
  const o = useTexts(offlineTexts)
  const me = useStaffId()
  const queries = useQueryClient()
  const [form] = Form.useForm<Given>()
  const given: Given = Form.useWatch((values: Given) => values, form) ?? {}
  const { action, needs, evidence, attempts } = detail
  const isCall = asksFor(needs, 'callRecord')
  const kept = new Set(evidence.filter(({ replacedById }) => replacedById === null).map(({ kind }) => kind))
  const mustHave = (kind: EvidenceKind) =>
    !kept.has(kind) && needs.some(({ anyOf }) => anyOf.length === 1 && anyOf[0] === kind)
  const reached = (given.call ?? 'answered') === 'answered'
  const onSent = (result: Sent) => {
    if (result === 'kept') {
      onDone()
      return toast.info(o.kept)
    }
    void queries.invalidateQueries({ queryKey: ['journey'] })
    if (result === 'tried') {
      form.resetFields()
      return toast.info(t.callRecorded)
    }
    toast.success(onDone() ? t.nextInVisit : t.completed)
  }
  return (
    <FieldForm<Given, Sent>
      name={`journey-action-${action.id}`}
      form={form}
      initial={{ call: 'answered' }}
      version={action.version}
      send={async (values, version) => sendOrKeep(me, await workOf(action, values, version, t.noPlace))}
      onSent={onSent}
      submitLabel={reached ? t.complete : t.recordCall}
    >
      {isCall && (
        <>
          {action.personId && <PhoneOfCustomer personId={action.personId} title={action.title} />}
          <Field
            name="call"
            label={t.call}
            hint={
              attempts.length > 0
                ? `${t.tried(attempts.length)} ${detail.mayCallNotReached ? t.mayGiveUp : ''}`
                : undefined
            }
          >
            <Segmented options={results.map((value) => ({ value, label: w.attempts[value] }))} />
          </Field>
        </>
      )}
      {reached && (
        <div className={styles.field}>
          <p className={styles.label}>{t.needs}</p>
          <Needs needs={needs} kinds={kindsOf(given, evidence)} />
        </div>
      )}
      {isCall && reached && (
        <Field name="words" label={t.callWords} hint={t.callHint} required={mustHave('callRecord')}>
          <Input.TextArea rows={4} maxLength={5000} />
        </Field>
      )}
      {reached &&
        fileKinds
          .filter((kind) => kind === 'photo' || asksFor(needs, kind))
          .map((kind) => (
            <Field
              key={kind}
              name={kind}
              label={t.files[kind]}
              required={mustHave(kind)}
              hint={kind === 'signature' && asksFor(needs, 'customerTap') ? t.tap : undefined}
            >
              <FileUpload
                keeps
                photos={kind === 'photo'}
                signatures={kind === 'signature'}
                projectId={action.projectId}
              />
            </Field>
          ))}
      <Field
        name="note"
        label={!reached ? t.attemptNote : asksFor(needs, 'note') ? t.noteRequired : t.noteOptional}
        required={reached && mustHave('note')}
      >
        <Input.TextArea rows={asksFor(needs, 'note') && reached ? 3 : 2} maxLength={5000} />
      </Field>
      {reached && fileKinds.some((kind) => asksFor(needs, kind) || given[kind]?.length) && (
        <div className={styles.label}>
          <Form.Item name="withPlace" valuePropName="checked" noStyle>
            <Checkbox>{t.withPlace}</Checkbox>
          </Form.Item>
        </div>
      )}
    </FieldForm>
  )
}

const results: AttemptResult[] = ['answered', 'noAnswer', 'busy', 'callLater', 'wrongNumber']

type Sent = 'done' | 'tried' | 'kept'

async function workOf(
  action: ActionToDo['action'],
  given: Given,
  version: number,
  noPlace: string,
): Promise<KeptWork> {
  const note = given.note?.trim()
  if (given.call && given.call !== 'answered')
    return { action, attempt: { result: given.call, ...(note && { note }) } }
  const place = given.withPlace ? await placeOfDevice() : undefined
  if (given.withPlace && !place) throw new RefusedError(422, { message: noPlace })
  return { action, completion: { version, ...(note && { note }), evidence: evidenceOf(given, place) } }
}

/** Sends what was done; where there is no line, or a photo is still on the device, it is kept and sent later. */
async function sendOrKeep(me: string | null, work: KeptWork): Promise<Sent> {
  const hasKept = work.completion?.evidence?.some(({ fileId }) => fileId && isKept(fileId))
  if (me && (hasKept || hasNoLine())) return keep(me, work)
  try {
    return await send(work)
  } catch (error) {
    if (me && error instanceof Error && isAway(error)) return keep(me, work)
    throw error
  }
}

async function keep(me: string, work: KeptWork): Promise<'kept'> {
  await keepWork(me, work)
  return 'kept'
}

async function send({ action, attempt, completion }: KeptWork): Promise<'done' | 'tried'> {
  const params = { actionId: action.id }
  if (attempt) {
    await journey.call.recordAttempt({ params, body: attempt })
    return 'tried'
  }
  await journey.call.completeAction({ params, body: completion! })
  return 'done'
}
