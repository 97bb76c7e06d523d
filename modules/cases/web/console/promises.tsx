import { Input, Select } from 'antd'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useLanguage } from '#design/language.ts'
import { Countdown } from '#design/plain/countdown.tsx'
import { useNow } from '#design/plain/now.ts'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { lengthWords } from '#design/plain/time-words.ts'
import { Section } from '#design/record/section.tsx'
import { defineTexts, useJoining, useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { pauseReasons } from '../../contract.ts'
import { cases, type CaseView } from './api.ts'
import styles from './case-page.module.css'
import { loggedValues } from './logged-values.ts'
import { targetLabels } from './target-labels.ts'
import { texts as caseTexts } from './texts.ts'

const texts = defineTexts({
  zh: {
    pause: '暂停计时',
    pauseWords: '只有这些原因可以暂停。首次答复和与客户约定的日期不暂停。',
    reason: '原因',
    explain: '说明',
    explainHint: '写清和谁约定、到什么时候',
    resume: '恢复计时',
    resumeWords: '时限从现在起继续走，暂停的时间不计入。',
    resumed: '已恢复计时',
    paused: '计时暂停中',
    pauses: '暂停记录',
    running: '还在暂停',
    shown: '公开承诺',
    standsStill: '暂停',
  },
  en: {
    pause: 'Let the clock stand still',
    pauseWords: 'Only for these reasons. The first answer and a date agreed with the customer never wait.',
    reason: 'Reason',
    explain: 'In words',
    explainHint: 'With whom it was agreed, and until when',
    resume: 'Let the clock run on',
    resumeWords: 'The terms run on from now; the time that stood still does not count.',
    resumed: 'The clock runs on',
    paused: 'The clock stands still',
    pauses: 'Standstills',
    running: 'lasts',
    shown: 'Promised',
    standsStill: 'stands still',
  },
})

/** What was promised and how long is left; the clock stands still for stated reasons, each kept. @serves S1-50, S3-46, 4.9 */
export function Promises({ view }: { view: CaseView }) {
  const c = useTexts(caseTexts)
  const t = useTexts(texts)
  const join = useJoining()
  const say = useReasons()
  const { promises, pauses } = view
  if (promises.length + pauses.length === 0) return null
  return (
    <Section title={c.promises} aside={<PauseDeed view={view} />}>
      <div className={styles.promises}>
        {promises.map(({ target, startedAt, dueAt, metAt, doneAt }) => {
          const label = c[targetLabels[target] ?? 'closeTarget'] as string
          const key = `${target} ${startedAt}`
          return dueAt ? (
            <Countdown key={key} label={label} from={startedAt} until={dueAt} keptAt={metAt ?? doneAt} />
          ) : (
            <span key={key} className={styles.internal}>
              {join.pair(label, t.standsStill)}
            </span>
          )
        })}
      </div>
      {pauses.length > 0 && (
        <ul className={styles.pauses} aria-label={t.pauses}>
          {pauses.map((pause) => (
            <li key={pause.fromAt}>
              <strong>{say[pause.reason]}</strong> {pause.words}{' '}
              <span className={styles.internal}>
                <RelativeTime at={pause.fromAt} /> – <PauseEnd {...pause} /> · {pause.pausedByName}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function PauseEnd({ fromAt, untilAt }: CaseView['pauses'][number]) {
  const t = useTexts(texts)
  const language = useLanguage()
  const now = useNow()
  const end = untilAt ? new Date(untilAt) : now
  const length = lengthWords(Math.max(0, end.getTime() - Date.parse(fromAt)), language)
  return (
    <>
      {untilAt ? <RelativeTime at={untilAt} /> : t.running} ({length})
    </>
  )
}

const useReasons = () => loggedValues['cases.clock_pause.reason']![useLanguage()]

function PauseDeed({ view }: { view: CaseView }) {
  const t = useTexts(texts)
  const say = useReasons()
  const may = useMay()('cases.handle')
  const params = { caseId: view.id }
  const resume = useChange(() => cases.call.resumeClock({ params }), {
    refreshes: ['cases'],
    said: t.resumed,
  })
  if (!may || view.closedAt) return null
  if (view.pausedSince)
    return (
      <ConfirmAction
        label={t.resume}
        consequence={t.resumeWords}
        busy={resume.busy}
        onConfirm={() => resume.run(undefined)}
      />
    )
  if (!view.firstRepliedAt || view.state === 'resultGiven') return null
  return (
    <FormDialog label={t.pause} size="small" refreshes={['cases']}>
      {({ done, close }) => (
        <FieldForm<{ reason: (typeof pauseReasons)[number]; words: string }, unknown>
          name={`case-pause-${view.id}`}
          initial={{ reason: 'waitingForCustomer' }}
          send={(body) => cases.call.pauseClock({ params, body })}
          onSent={done}
          onCancel={close}
          submitLabel={t.pause}
        >
          <p className={styles.internal}>{t.pauseWords}</p>
          <Field name="reason" label={t.reason} required>
            <Select options={pauseReasons.map((value) => ({ value, label: say[value] }))} />
          </Field>
          <Field name="words" label={t.explain} hint={t.explainHint} required>
            <Input.TextArea rows={2} maxLength={500} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
