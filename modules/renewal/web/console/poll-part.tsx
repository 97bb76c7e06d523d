import { useQuery } from '@tanstack/react-query'
import { Alert, Input } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import type { Tone } from '#design/plain/tone.ts'
import { Section } from '#design/record/section.tsx'
import { useJoining, useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { ResultBars } from '../parts/result-bars.tsx'
import { words } from '../parts/words.ts'
import { type Poll, type Programme, renewal } from './api.ts'
import { OpenPoll } from './poll-open.tsx'
import { pollTexts } from './poll-texts.ts'
import styles from './renewal.module.css'

type Asked = NonNullable<Poll['poll']>
const toneOf: Record<Asked['state'], Tone> = {
  planned: 'idle',
  open: 'active',
  closed: 'act',
  published: 'done',
}

/** The poll of wishes: who asked what until when, how it stands, and what was published. @serves 8.3 */
export function PollPart({ programme }: { programme: Programme }) {
  const t = useTexts(pollTexts)
  const w = useTexts(words)
  const may = useMay()
  const { id: programmeId, stage } = programme
  const { data } = useQuery(renewal.query.getPoll({ params: { programmeId } }))
  if (!data) return <Skeleton lines={5} />
  const { poll } = data
  if (!poll)
    return (
      <Section title={t.title}>
        <div className={styles.stack}>
          <Alert type="info" showIcon title={w.noVote} />
          {stage === 'poll' && may('renewal.lead') ? (
            <div>
              <OpenPoll programme={programme} />
            </div>
          ) : (
            <p className={styles.quiet}>{t.notYet}</p>
          )}
        </div>
      </Section>
    )
  return <Shown poll={poll} programme={programme} />
}

function Shown({ poll, programme }: { poll: Asked; programme: Programme }) {
  const t = useTexts(pollTexts)
  const join = useJoining()
  const w = useTexts(words)
  const may = useMay()
  const { title, state, opensOn, closesOn, options, wishes, answered, asked, closedEarly } = poll
  return (
    <Section title={title} aside={<StatusTag tone={toneOf[state]}>{t.states[state]}</StatusTag>}>
      <div className={styles.stack}>
        <Alert type="info" showIcon title={w.noVote} />
        <p className={styles.words}>{poll.words}</p>
        <p className={styles.quiet}>
          {t.period(opensOn, closesOn)} · {asked === null ? t.answers(answered) : t.outOf(answered, asked)}
          {closedEarly && ` · ${join.pair(t.closedEarly, closedEarly)}`}
        </p>
        <ResultBars options={options} />
        {poll.resultWords && <p className={styles.words}>{poll.resultWords}</p>}
        {wishes.length > 0 && (
          <div>
            <b>{t.wishes}</b>
            <ul className={styles.faults}>
              {wishes.map(({ wish, at }) => (
                <li key={at + wish}>{wish}</li>
              ))}
            </ul>
          </div>
        )}
        {programme.stage === 'poll' && may('renewal.lead') && (
          <div>
            <Publish poll={poll} programme={programme} />
          </div>
        )}
      </div>
    </Section>
  )
}

function Publish({ poll: { closesOn }, programme }: { poll: Asked; programme: Programme }) {
  const t = useTexts(pollTexts)
  const { id: programmeId, version } = programme
  const isEarly = isoDay(new Date()) <= closesOn
  return (
    <FormDialog label={t.publish} type="primary" refreshes={['renewal']}>
      {({ done, close }) => (
        <FieldForm<{ words?: string; reason?: string }, Programme>
          name={`poll-result-${programmeId}`}
          initial={{}}
          version={version}
          send={(values, based) =>
            renewal.call.publishPoll({ params: { programmeId }, body: { ...values, version: based } })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.publish}
        >
          {isEarly && (
            <Field name="reason" label={t.reason} hint={t.reasonHint(closesOn)} required>
              <Input maxLength={500} />
            </Field>
          )}
          <Field name="words" label={t.resultWords}>
            <Input.TextArea rows={3} maxLength={2000} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
