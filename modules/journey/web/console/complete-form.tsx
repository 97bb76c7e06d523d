import { useQueryClient } from '@tanstack/react-query'
import { App, Checkbox, Form, Input, Segmented } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FileUpload } from '#design/plain/file-upload.tsx'
import { useTexts } from '#design/texts.ts'
import { RefusedError } from '#platform/web/client.ts'
import { type ActionDetail, type AttemptResult, type EvidenceKind, journey } from './api.ts'
import styles from './complete.module.css'
import { completeTexts } from './complete-texts.ts'
import { asksFor, evidenceOf, fileKinds, type Given, kindsOf, placeOfDevice } from './given-evidence.ts'
import { Needs } from './needs.tsx'
import { PhoneOfCustomer } from './phone-of-customer.tsx'
import { words } from './words.ts'

interface CompleteFormProps {
  detail: ActionDetail
  /** Answers whether another action of the same visit follows. */
  onDone: () => boolean
}

/** Completes an action with its evidence in one go, or records a call that was not answered. */
export function CompleteForm({ detail, onDone }: CompleteFormProps) {
  const t = useTexts(completeTexts)
  const w = useTexts(words)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<Given>()
  const given: Given = Form.useWatch((values: Given) => values, form) ?? {}
  const { action, needs, evidence, attempts } = detail
  const isCall = asksFor(needs, 'callRecord')
  const kept = new Set(evidence.filter(({ replacedById }) => replacedById === null).map(({ kind }) => kind))
  const mustHave = (kind: EvidenceKind) =>
    !kept.has(kind) && needs.some(({ anyOf }) => anyOf.length === 1 && anyOf[0] === kind)
  const reached = (given.call ?? 'answered') === 'answered'
  const onSent = (result: 'done' | 'tried') => {
    void queries.invalidateQueries({ queryKey: ['journey'] })
    if (result === 'tried') {
      form.resetFields()
      return void message.info(t.callRecorded)
    }
    void message.success(onDone() ? t.nextInVisit : t.completed)
  }
  return (
    <FieldForm<Given, 'done' | 'tried'>
      name={`journey-action-${action.id}`}
      form={form}
      initial={{ call: 'answered' }}
      version={action.version}
      send={(values, version) => send(action.id, values, version, t.noPlace)}
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
          .filter((kind) => asksFor(needs, kind))
          .map((kind) => (
            <Field
              key={kind}
              name={kind}
              label={t.files[kind]}
              hint={kind === 'signature' && asksFor(needs, 'customerTap') ? t.tap : undefined}
            >
              <FileUpload photos={kind === 'photo'} projectId={action.projectId} />
            </Field>
          ))}
      <Field
        name="note"
        label={!reached ? t.attemptNote : asksFor(needs, 'note') ? t.noteRequired : t.noteOptional}
        required={reached && mustHave('note')}
      >
        <Input.TextArea rows={asksFor(needs, 'note') && reached ? 3 : 2} maxLength={5000} />
      </Field>
      {reached && fileKinds.some((kind) => asksFor(needs, kind)) && (
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

async function send(
  actionId: string,
  given: Given,
  version: number,
  noPlace: string,
): Promise<'done' | 'tried'> {
  const params = { actionId }
  const note = given.note?.trim()
  if (given.call && given.call !== 'answered') {
    await journey.call.recordAttempt({ params, body: { result: given.call, ...(note && { note }) } })
    return 'tried'
  }
  const place = given.withPlace ? await placeOfDevice() : undefined
  if (given.withPlace && !place) throw new RefusedError(422, { message: noPlace })
  await journey.call.completeAction({
    params,
    body: { version, ...(note && { note }), evidence: evidenceOf(given, place) },
  })
  return 'done'
}
