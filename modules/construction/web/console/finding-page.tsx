import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { DateText, RelativeTime } from '#design/plain/relative-time.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { History } from '#design/record/history/history.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { Attachments } from './attachments.tsx'
import { construction, type Finding } from './api.ts'
import styles from './construction.module.css'
import { texts } from './finding-texts.ts'
import { asAttachments, type Captioned, PhotosField } from './photos-field.tsx'
import { toneOfFinding } from './tones.ts'

const refreshes = ['construction']

/** One finding: what, where, whose, the answer and the repair. @serves 3.6 */
export default function FindingPage() {
  const { findingId } = useRouteParams('findingId')
  const { data, error } = useQuery(construction.query.getFinding({ params: { findingId } }))
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded finding={data} /> : <Skeleton lines={8} />
}

function Loaded({ finding }: { finding: Finding }) {
  const t = useTexts(texts)
  const { id, number, place, part, words, state, openDayId, openDayTitle, homeId, home, answer } = finding
  return (
    <RecordPage
      back={{ to: '/construction/findings', label: t.title }}
      title={`${number} ${place}`}
      status={<StatusTag tone={toneOfFinding[state]}>{t.states[state]}</StatusTag>}
      hint={finding.projectName}
      facts={[
        {
          label: t.openDay,
          value: <AppLink to={`/construction/open-days/${openDayId}`}>{openDayTitle}</AppLink>,
        },
        { label: t.home, value: <AppLink to={`/homes/${homeId}`}>{home}</AppLink> },
        { label: t.visitor, value: finding.name },
        { label: t.part, value: t.parts[part] },
        { label: t.notedAt, value: <RelativeTime at={finding.notedAt} /> },
        { label: t.notedBy, value: finding.notedBy },
        { label: t.dueOn, value: <DateText date={finding.dueOn} /> },
        ...(finding.repairBy ? [{ label: t.repairBy, value: <DateText date={finding.repairBy} /> }] : []),
        ...(finding.repairedOn
          ? [{ label: t.repairedOn, value: <DateText date={finding.repairedOn} /> }]
          : []),
      ]}
      next={<Next finding={finding} />}
    >
      <Section title={t.words}>
        <div className={styles.stack}>
          <p className={styles.words}>{words}</p>
          <Attachments label={t.photos} attached={finding.photos} />
        </div>
      </Section>
      {answer && (
        <Section
          title={t.answer}
          aside={
            <span className={styles.quiet}>
              {finding.answeredBy} {finding.answeredOn && <DateText date={finding.answeredOn} />}
            </span>
          }
        >
          <p className={styles.words}>{answer}</p>
        </Section>
      )}
      <History
        name="construction.findingHistory"
        of={id}
        ask={(query) => construction.call.findingHistory({ params: { findingId: id }, query })}
      />
    </RecordPage>
  )
}

function Next({ finding }: { finding: Finding }) {
  const t = useTexts(texts)
  const mayHost = useMay()('construction.host')
  const { state, dueOn, repairBy, responsible } = finding
  const by = responsible?.name ?? t.by
  if (state === 'open' || state === 'overdue')
    return (
      <NextStep
        title={t.nextAnswer}
        by={by}
        until={dueOn}
        tone={toneOfFinding[state]}
        action={mayHost && <AnswerDialog finding={finding} />}
      />
    )
  if (state === 'repairPromised')
    return (
      <NextStep
        title={t.nextRepair}
        by={by}
        {...(repairBy ? { until: repairBy } : {})}
        action={mayHost && <RepairDialog finding={finding} />}
      />
    )
  return <NextStep title={t.nextNone} tone="done" />
}

function AnswerDialog({ finding: { id: findingId, version } }: { finding: Finding }) {
  const t = useTexts(texts)
  return (
    <FormDialog label={t.sendAnswer} type="primary" refreshes={refreshes}>
      {({ done, close }) => (
        <FieldForm<{ answer: string; repairBy?: string }, unknown>
          name={`finding-answer-${findingId}`}
          initial={{}}
          version={version}
          send={({ answer, repairBy }, based) =>
            construction.call.answerFinding({
              params: { findingId },
              body: { version: based, answer, repairBy: repairBy ?? null },
            })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.sendAnswer}
        >
          <Field name="answer" label={t.answer} hint={t.answerHint} required>
            <Input.TextArea rows={4} maxLength={5000} />
          </Field>
          <Field name="repairBy" label={t.repairBy} hint={t.repairHint}>
            <DateField min={isoDay(new Date())} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

function RepairDialog({ finding: { id: findingId, version, projectId } }: { finding: Finding }) {
  const t = useTexts(texts)
  return (
    <FormDialog label={t.repair} type="primary" width={560} refreshes={refreshes}>
      {({ done, close }) => (
        <FieldForm<{ photos?: Captioned[] }, unknown>
          name={`finding-repair-${findingId}`}
          initial={{}}
          version={version}
          send={({ photos }, based) =>
            construction.call.repairFinding({
              params: { findingId },
              body: { version: based, photos: asAttachments(photos) },
            })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.repair}
        >
          <Field name="photos" label={t.repairPhotos} required>
            <PhotosField projectId={projectId} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
