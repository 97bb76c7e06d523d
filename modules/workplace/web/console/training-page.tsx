import { useQuery } from '@tanstack/react-query'
import { Checkbox, Form } from 'antd'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useRouteParams } from '#design/link.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useJoining, useSay, useTexts } from '#design/texts.ts'
import { workplace } from './api.ts'
import type { Training } from './growth-api.ts'
import { growthTexts } from './growth-texts.ts'
import styles from './workplace.module.css'

/** A training: for which qualities, who takes part, who attended and passed. @serves S4-12 */
export default function TrainingPage() {
  const { trainingId } = useRouteParams('trainingId')
  const { data, error } = useQuery(workplace.query.getTraining({ params: { trainingId } }))
  if (error) return <ErrorState isPage title={error.message} />
  return data ? <Loaded training={data} /> : <Skeleton lines={8} />
}

function Loaded({ training }: { training: Training }) {
  const t = useTexts(growthTexts)
  const join = useJoining()
  const say = useSay()
  const { topic, state, heldOn, place, nodeName, qualities, shortCheck, participants } = training
  return (
    <RecordPage
      back={{ to: '/trainings', label: t.tabs.trainings }}
      title={topic}
      status={<StatusTag tone={state === 'planned' ? 'active' : 'done'}>{t.trainingStates[state]}</StatusTag>}
      facts={[
        { label: t.heldOn, value: <DateText date={heldOn} /> },
        { label: t.place, value: place },
        { label: t.company, value: nodeName },
        { label: t.qualities, value: join.list(qualities.map((quality) => say(quality))) },
        { label: t.shortCheck, value: shortCheck },
      ]}
      next={
        <NextStep
          title={state === 'planned' ? t.nextPlanned : t.nextHeld}
          tone={state === 'planned' ? 'active' : 'done'}
          action={state === 'planned' && <Attendance training={training} />}
        />
      }
    >
      <Section title={t.who}>
        <ul className={styles.plain}>
          {participants.map(({ staffId, staffName, attended, passed }) => (
            <li key={staffId}>
              <div className={styles.between}>
                <span>{staffName}</span>
                <span className={styles.row}>
                  {attended && (
                    <StatusTag bare tone="active">
                      {t.attended}
                    </StatusTag>
                  )}
                  {passed && (
                    <StatusTag bare tone="done">
                      {t.passed}
                    </StatusTag>
                  )}
                </span>
              </div>
            </li>
          ))}
        </ul>
      </Section>
    </RecordPage>
  )
}

type Values = { who?: Record<string, { attended?: boolean; passed?: boolean }> }

function Attendance({ training: { id: trainingId, version, participants } }: { training: Training }) {
  const t = useTexts(growthTexts)
  const join = useJoining()
  return (
    <FormDialog label={t.enterAttendance} type="primary" refreshes={['workplace']}>
      {({ done, close }) => (
        <FieldForm<Values, Training>
          name={`workplace-attendance-${trainingId}`}
          initial={{}}
          version={version}
          send={({ who = {} }, based) =>
            workplace.call.enterAttendance({
              params: { trainingId },
              body: {
                version: based,
                participants: participants.map(({ staffId }) => ({
                  staffId,
                  attended: Boolean(who[staffId]?.attended),
                  passed: Boolean(who[staffId]?.passed),
                })),
              },
            })
          }
          onSent={done}
          onCancel={close}
        >
          <ul className={styles.plain}>
            {participants.map(({ staffId, staffName }) => (
              <li key={staffId}>
                <div className={styles.between}>
                  <span>{staffName}</span>
                  <span className={styles.row}>
                    <Form.Item name={['who', staffId, 'attended']} valuePropName="checked" noStyle>
                      <Checkbox aria-label={join.pair(staffName, t.attended)}>{t.attended}</Checkbox>
                    </Form.Item>
                    <Form.Item name={['who', staffId, 'passed']} valuePropName="checked" noStyle>
                      <Checkbox aria-label={join.pair(staffName, t.passed)}>{t.passed}</Checkbox>
                    </Form.Item>
                  </span>
                </div>
              </li>
            ))}
          </ul>
        </FieldForm>
      )}
    </FormDialog>
  )
}
