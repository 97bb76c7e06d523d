import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useRouteParams } from '#design/link.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { PhotoGrid } from '#design/plain/photo-grid.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { History } from '#design/record/history/history.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useJoining, useSay, useTexts } from '#design/texts.ts'
import { useMay, useStaffId } from '#modules/identity/web/may.ts'
import { type Check, toneOfResult, workplace } from './api.ts'
import { asPhotos } from './as-photos.ts'
import { MeasureLines } from './measure-lines.tsx'
import { texts } from './texts.ts'
import { words } from './words.ts'
import styles from './workplace.module.css'

/** A check: what was seen, what the person says, and what is put right. @serves S4-13 */
export default function CheckPage() {
  const { checkId } = useRouteParams('checkId')
  const { data, error } = useQuery(workplace.query.getCheck({ params: { checkId } }))
  if (error) return <ErrorState isPage title={error.message} />
  return data ? <Loaded check={data} /> : <Skeleton lines={10} />
}

function Loaded({ check }: { check: Check }) {
  const t = useTexts(texts)
  const leads = useMay()('workplace.check')
  const { id: checkId, kept, notKept, place, departmentName, measures } = check
  const back = leads
    ? { to: '/conduct-checks', label: t.tabs.checks }
    : { to: '/my-workplace', label: t.tabs.conduct }
  return (
    <RecordPage
      back={back}
      title={place ? `${check.staffName} · ${place}` : check.staffName}
      status={<StatusTag tone={notKept > 0 ? 'act' : 'done'}>{t.keptOf(kept, kept + notKept)}</StatusTag>}
      facts={[
        { label: t.checkedOn, value: <DateText date={check.checkedOn} /> },
        { label: t.checker, value: check.checkerName },
        { label: t.company, value: check.nodeName },
        ...(departmentName ? [{ label: t.department, value: departmentName }] : []),
        { label: t.tabs.conduct, value: t.edition(check.edition) },
      ]}
      actions={<Button href={`/api/conduct-checks/${checkId}/paper`}>{t.onPaper}</Button>}
      next={<Next check={check} />}
    >
      {check.note && (
        <Section title={t.noteLabel}>
          <p className={styles.words}>{check.note}</p>
        </Section>
      )}
      {measures.length > 0 && (
        <Section title={t.measures}>
          <MeasureLines measures={measures} />
        </Section>
      )}
      <Section title={t.lines}>
        <Lines check={check} />
      </Section>
      <Section title={t.answer}>
        <p className={check.answer ? styles.words : styles.quiet}>{check.answer ?? t.noAnswer}</p>
      </Section>
      {leads && (
        <History
          name="workplace.checkHistory"
          of={checkId}
          ask={(query) => workplace.call.checkHistory({ params: { checkId }, query })}
        />
      )}
    </RecordPage>
  )
}

function Lines({ check: { lines } }: { check: Check }) {
  const t = useTexts(texts)
  const join = useJoining()
  const w = useTexts(words)
  const say = useSay()
  return (
    <ul className={styles.plain}>
      {lines.map(({ ruleKey, zh, en, result, note, files }) => (
        <li key={ruleKey}>
          <div className={styles.between}>
            <span>{say({ zh, en })}</span>
            <StatusTag bare tone={toneOfResult[result]}>
              {w.results[result]}
            </StatusTag>
          </div>
          {note && <span className={styles.quiet}>{note}</span>}
          {files.length > 0 && (
            <>
              <PhotoGrid label={t.photos} photos={asPhotos(files)} />
              <span className={styles.hash}>
                {join.pair(t.sha, join.list(files.map(({ sha256 }) => sha256.slice(0, 16))))}
              </span>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The person answers within the term; then what is open is put right. */
function Next({ check }: { check: Check }) {
  const t = useTexts(texts)
  const me = useStaffId()
  const today = isoDay(new Date())
  const { id: checkId, staffId, answer, answerBy, openMeasures } = check
  const mayAnswer = staffId === me && answer === null && answerBy >= today
  return (
    <NextStep
      title={mayAnswer ? t.toAnswer : openMeasures > 0 ? t.waitsForMeasures(openMeasures) : t.allDone}
      tone={mayAnswer || openMeasures > 0 ? 'act' : 'done'}
      by={mayAnswer ? `${t.answerBy} ${answerBy}` : undefined}
      action={
        mayAnswer && (
          <FormDialog label={t.answer} type="primary" refreshes={['workplace']}>
            {({ done, close }) => (
              <FieldForm<{ answer: string }, Check>
                name={`workplace-answer-${checkId}`}
                initial={{}}
                send={(body) => workplace.call.answerCheck({ params: { checkId }, body })}
                onSent={done}
                onCancel={close}
                submitLabel={t.answer}
              >
                <Field name="answer" label={t.answer} required hint={t.answerHint}>
                  <Input.TextArea rows={4} maxLength={2000} />
                </Field>
              </FieldForm>
            )}
          </FormDialog>
        )
      }
    />
  )
}
