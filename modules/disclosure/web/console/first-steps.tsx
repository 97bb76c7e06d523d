import { Input, Select } from 'antd'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { disclosure, type ToldSoFar } from './api.ts'
import styles from './disclosure.module.css'
import { firstStepTexts } from './first-step-texts.ts'
import { toneOfIntention } from './tones.ts'

interface WithTold {
  told: ToldSoFar
}
const refreshes = ['disclosure']

/** How the visit was, and whether the customer would like to buy. @serves S1-30, 1.8, 1.9 */
export function FirstSteps({ told }: WithTold) {
  const t = useTexts(firstStepTexts)
  const may = useMay()
  const { visitAnswers, intentions, permitOn } = told
  const open = intentions.find(({ state }) => state !== 'withdrawn')
  return (
    <Section title={t.title}>
      <ul className={styles.told}>
        <li>
          <div>
            <b>{t.visit}</b>
            {visitAnswers.length === 0 && <span className={styles.quiet}>{t.noVisit}</span>}
            {visitAnswers.map(({ id, way, score, words, onDay }) => (
              <p key={id}>
                <DateText date={onDay} />{' '}
                {[t.ways[way], score && t.points(score), words].filter(Boolean).join(' · ')}
              </p>
            ))}
          </div>
          {may('disclosure.tell') && <RecordAnswer told={told} />}
        </li>
        <li>
          <div>
            <b>{t.intention}</b>
            {!open && (
              <span className={styles.quiet}>{permitOn ? t.permitThere(permitOn) : t.noIntention}</span>
            )}
            {intentions.map(({ id, wish, registeredOn, state }) => (
              <p key={id}>
                <StatusTag tone={toneOfIntention[state]}>{t.states[state]}</StatusTag>{' '}
                <DateText date={registeredOn} /> · {wish}
              </p>
            ))}
          </div>
          {may('disclosure.tell') &&
            (open ? <Withdraw id={open.id} /> : !permitOn && <Register told={told} />)}
        </li>
      </ul>
    </Section>
  )
}

function RecordAnswer({ told: { projectId, personId } }: WithTold) {
  const t = useTexts(firstStepTexts)
  const { call, message } = t.ways
  return (
    <FormDialog label={t.record} refreshes={refreshes}>
      {({ done, close }) => (
        <FieldForm<{ way: 'call' | 'message'; score?: number; words?: string }, ToldSoFar>
          name={`visit-answer-${projectId}-${personId}`}
          initial={{ way: 'call' }}
          send={({ way, score = null, words = null }) =>
            disclosure.call.recordVisitAnswer({
              params: { projectId, personId },
              body: { way, score: score as number | null, words: words as string | null },
            })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.record}
        >
          <p className={styles.quiet}>{t.recordHint}</p>
          <Field name="way" label={t.way} required>
            <Select
              options={[
                { value: 'call', label: call },
                { value: 'message', label: message },
              ]}
            />
          </Field>
          <Field name="score" label={t.score}>
            <Select allowClear options={t.marks.split('|').map((label, at) => ({ value: at + 1, label }))} />
          </Field>
          <Field name="words" label={t.words}>
            <Input.TextArea rows={3} maxLength={2000} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

function Register({ told: { projectId, personId } }: WithTold) {
  const t = useTexts(firstStepTexts)
  return (
    <FormDialog label={t.register} refreshes={refreshes}>
      {({ done, close }) => (
        <FieldForm<{ wish: string }, ToldSoFar>
          name={`intention-${projectId}-${personId}`}
          initial={{}}
          send={(body) => disclosure.call.registerIntention({ params: { projectId, personId }, body })}
          onSent={done}
          onCancel={close}
          submitLabel={t.register}
        >
          <p className={styles.quiet}>{t.registerHint}</p>
          <Field name="wish" label={t.wish} hint={t.wishHint} required>
            <Input.TextArea rows={3} maxLength={2000} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

function Withdraw({ id: intentionId }: { id: string }) {
  const t = useTexts(firstStepTexts)
  const withdraw = useChange(() => disclosure.call.withdrawIntention({ params: { intentionId } }), {
    refreshes,
  })
  return (
    <ConfirmAction
      label={t.withdraw}
      consequence={t.withdrawWords}
      busy={withdraw.busy}
      onConfirm={() => withdraw.run(undefined)}
    />
  )
}
