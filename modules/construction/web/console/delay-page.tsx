import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { History } from '#design/record/history/history.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { construction, type Delay } from './api.ts'
import styles from './construction.module.css'
import { DelayForm } from './delay-form.tsx'
import { texts } from './delay-texts.ts'

/** One delay: reason, old and new day, and who received the notice. @serves 3.9 */
export default function DelayPage() {
  const { delayId } = useRouteParams('delayId')
  const { data, error } = useQuery(construction.query.getDelay({ params: { delayId } }))
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded delay={data} /> : <Skeleton lines={8} />
}

function Loaded({ delay }: { delay: Delay }) {
  const t = useTexts(texts)
  const may = useMay()
  const { id, projectId, projectName, phaseName, oldOn, newOn, knownOn, sentOn, counts } = delay
  return (
    <RecordPage
      back={{ to: '/construction/delays', label: t.title }}
      title={`${projectName} ${phaseName}`}
      status={<StatusTag tone={sentOn ? 'done' : 'act'}>{t.states[sentOn ? 'sent' : 'draft']}</StatusTag>}
      hint={t.law}
      facts={[
        { label: t.project, value: <AppLink to={`/construction/plans/${projectId}`}>{projectName}</AppLink> },
        { label: t.oldOn, value: <DateText date={oldOn} /> },
        { label: t.newOn, value: <DateText date={newOn} /> },
        { label: t.knownOn, value: <DateText date={knownOn} /> },
        { label: t.sentOn, value: sentOn ? <DateText date={sentOn} /> : '—' },
        ...(sentOn ? [{ label: t.received, value: `${counts.served} / ${counts.total}` }] : []),
      ]}
      actions={
        !sentOn &&
        may('construction.write') && (
          <FormDialog label={t.edit} width={560} refreshes={['construction']}>
            {({ done, close }) => <DelayForm delay={delay} onSent={done} onCancel={close} />}
          </FormDialog>
        )
      }
      next={<Next delay={delay} />}
      related={
        sentOn && (
          <Section title={t.board}>
            <AppLink to={`/construction/delays/${id}/notices`}>{t.board}</AppLink>
          </Section>
        )
      }
    >
      <Section title={t.reason}>
        <p className={styles.words}>{delay.reason}</p>
      </Section>
      <History
        name="construction.delayHistory"
        of={id}
        ask={(query) => construction.call.delayHistory({ params: { delayId: id }, query })}
      />
    </RecordPage>
  )
}

function Next({ delay: { id: delayId, version, sentOn, counts } }: { delay: Delay }) {
  const t = useTexts(texts)
  const may = useMay()
  const send = useChange(() => construction.call.sendDelay({ params: { delayId }, body: { version } }), {
    refreshes: ['construction'],
    said: t.sent,
  })
  if (!sentOn)
    return (
      <NextStep
        title={t.nextSend}
        by={t.by}
        tone="act"
        action={
          may('construction.send') && (
            <ConfirmAction
              label={t.send}
              consequence={t.sendWords}
              busy={send.busy}
              onConfirm={() => send.run(undefined)}
            />
          )
        }
      />
    )
  if (counts.served === counts.total) return <NextStep title={t.nextNone} tone="done" />
  return (
    <NextStep
      title={t.nextServe(counts.total - counts.served)}
      by={t.by}
      action={
        <AppLink to={`/construction/delays/${delayId}/notices?standing=sent`}>
          <Button>{t.board}</Button>
        </AppLink>
      }
    />
  )
}
