import { useQuery } from '@tanstack/react-query'
import { Button, Input, InputNumber } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { MilestoneBar } from '../parts/milestone-bar.tsx'
import { construction, type Plan } from './api.ts'
import styles from './construction.module.css'
import { MilestonesForm } from './milestones-form.tsx'
import { texts } from './plan-texts.ts'
import { toneOfRhythm } from './tones.ts'

/** The milestones of a project phase by phase, and how often its buyers hear of them. @serves S0-53, 3.1, 3.5 */
export default function PlanPage() {
  const { projectId } = useRouteParams('projectId')
  const { data, error } = useQuery(construction.query.buildingPlan({ params: { projectId } }))
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded plan={data} /> : <Skeleton lines={10} />
}

function Loaded({ plan }: { plan: Plan }) {
  const t = useTexts(texts)
  const may = useMay()
  const { projectId, projectName, bars, rhythm, lastOn, next } = plan
  const mayWrite = may('construction.write')
  return (
    <RecordPage
      back={{ to: '/construction', label: t.back }}
      title={projectName}
      hint={t.title}
      status={<StatusTag tone={toneOfRhythm[next.standing]}>{t.standings[next.standing]}</StatusTag>}
      facts={[
        { label: t.every, value: t.months(rhythm.everyMonths) },
        { label: t.last, value: lastOn ? <DateText date={lastOn} /> : t.never },
        { label: t.due, value: <DateText date={next.dueOn} /> },
        { label: t.latest, value: <DateText date={next.latestOn} /> },
      ]}
      actions={
        mayWrite && (
          <FormDialog label={t.changeRhythm} refreshes={['construction']}>
            {({ done, close }) => <RhythmForm plan={plan} onSent={done} onCancel={close} />}
          </FormDialog>
        )
      }
      next={
        <NextStep
          title={t.nextStep}
          by={t.by}
          tone={next.standing === 'onTime' ? 'active' : toneOfRhythm[next.standing]}
          action={
            mayWrite && (
              <AppLink to={`/construction/bulletins/new?projectId=${projectId}`}>
                <Button type="primary">{t.write}</Button>
              </AppLink>
            )
          }
        />
      }
      related={
        <Section title={t.related}>
          <div className={styles.stack}>
            <AppLink to={`/construction/bulletins?projectId=${projectId}`}>{t.bulletins}</AppLink>
            <AppLink to={`/construction/changes?projectId=${projectId}`}>{t.changes}</AppLink>
            <AppLink to={`/construction/open-days?projectId=${projectId}`}>{t.openDays}</AppLink>
            <AppLink to={`/construction/findings?projectId=${projectId}`}>{t.findings}</AppLink>
            <AppLink to={`/construction/delays?projectId=${projectId}`}>{t.delays}</AppLink>
            <AppLink to={`/projects/${projectId}`}>{t.project}</AppLink>
          </div>
        </Section>
      }
    >
      {bars.map((bar) => (
        <Section
          key={bar.phaseId}
          title={bar.phaseName}
          aside={
            <span className={styles.row}>
              <span className={styles.quiet}>
                {t.expected} {bar.expectedOn ? <DateText date={bar.expectedOn} /> : '—'}
              </span>
              {mayWrite && (
                <FormDialog
                  label={t.setMilestones}
                  title={`${bar.phaseName} · ${t.setMilestones}`}
                  size="small"
                  width={760}
                  refreshes={['construction']}
                >
                  {({ done, close }) => (
                    <MilestonesForm projectId={projectId} bar={bar} onSent={done} onCancel={close} />
                  )}
                </FormDialog>
              )}
            </span>
          }
        >
          {bar.milestones.length > 0 ? (
            <MilestoneBar phase={bar.phaseName} milestones={bar.milestones} />
          ) : (
            <p className={styles.quiet}>{t.noMilestones}</p>
          )}
        </Section>
      ))}
      <Section title={t.channels}>
        <p className={styles.words}>{rhythm.channels}</p>
      </Section>
    </RecordPage>
  )
}

function RhythmForm({ plan, onSent, onCancel }: { plan: Plan; onSent: () => void; onCancel: () => void }) {
  const t = useTexts(texts)
  const { projectId, rhythm } = plan
  return (
    <FieldForm<{ everyMonths: number; channels: string }, unknown>
      name={`rhythm-${projectId}`}
      initial={{ everyMonths: rhythm.everyMonths, channels: rhythm.channels }}
      version={rhythm.version}
      send={(values, version) =>
        construction.call.setRhythm({ params: { projectId }, body: { ...values, version } })
      }
      onSent={onSent}
      onCancel={onCancel}
    >
      <Field name="everyMonths" label={t.everyLabel} hint={t.everyHint} required>
        <InputNumber min={1} max={3} precision={0} />
      </Field>
      <Field name="channels" label={t.channels} hint={t.channelsHint} required>
        <Input.TextArea rows={3} maxLength={5000} />
      </Field>
    </FieldForm>
  )
}
