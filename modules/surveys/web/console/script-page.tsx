import { useQuery } from '@tanstack/react-query'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { useRouteParams } from '#design/link.tsx'
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
import { useMay, useStaffId } from '#modules/identity/web/may.ts'
import { words } from '../parts/words.ts'
import { type Script, surveys } from './api.ts'
import styles from './script.module.css'
import { EditScript } from './script-edit.tsx'
import { texts } from './script-texts.ts'
import { toneOfScript } from './tones.ts'

/** A version of a script: what is said and asked, who wrote and who published it. @serves S0-20, S0-21, S0-22 */
export default function ScriptPage() {
  const { scriptId } = useRouteParams('scriptId')
  const { data, error } = useQuery(surveys.query.getScript({ params: { scriptId } }))
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded script={data} /> : <Skeleton lines={10} />
}

function Loaded({ script }: { script: Script }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const may = useMay()
  const { id, kind, number, state, greeting, closing, questions, writtenBy, publishedBy, publishedOn } =
    script
  return (
    <RecordPage
      back={{ to: '/callback-scripts', label: t.title }}
      title={w.kinds[kind]}
      hint={t.version(number)}
      status={<StatusTag tone={toneOfScript[state]}>{t.states[state]}</StatusTag>}
      facts={[
        { label: t.writtenBy, value: writtenBy },
        { label: t.publishedBy, value: publishedBy ?? t.notYet },
        ...(publishedOn ? [{ label: t.publishedOn, value: <DateText date={publishedOn} /> }] : []),
      ]}
      actions={state === 'draft' && may('surveys.writeScripts') && <EditScript script={script} />}
      next={<Next script={script} />}
    >
      <Section title={t.greeting}>
        <Both said={greeting} />
      </Section>
      <Section title={t.questions}>
        <ol className={styles.questions}>
          {questions.map((question) => (
            <li key={question.key}>
              <Both said={question} />
              <span className={styles.quiet}>
                {t.measures[question.measure]} · {question.key}
              </span>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t.closing}>
        <Both said={closing} />
      </Section>
      <History
        name="surveys.scriptHistory"
        of={id}
        ask={(query) => surveys.call.scriptHistory({ params: { scriptId: id }, query })}
      />
    </RecordPage>
  )
}

function Both({ said: { zh, en } }: { said: Script['greeting'] }) {
  return (
    <>
      <p className={styles.words} lang="zh">
        {zh || '—'}
      </p>
      <p className={styles.words} lang="en">
        {en || '—'}
      </p>
    </>
  )
}

function Next({ script: { id: scriptId, version, state, writtenById } }: { script: Script }) {
  const t = useTexts(texts)
  const may = useMay()
  const me = useStaffId()
  const publish = useChange(() => surveys.call.publishScript({ params: { scriptId }, body: { version } }), {
    refreshes: ['surveys'],
    said: t.published,
  })
  if (state === 'published') return <NextStep title={t.nextUsed} tone="done" />
  if (state === 'replaced') return <NextStep title={t.nextReplaced} tone="off" />
  const isOwn = writtenById === me
  return (
    <NextStep
      title={isOwn ? t.nextOwn : t.nextPublish}
      tone={isOwn ? 'idle' : 'act'}
      action={
        !isOwn &&
        may('surveys.publishScripts') && (
          <ConfirmAction
            label={t.publish}
            consequence={t.publishSure}
            busy={publish.busy}
            onConfirm={() => publish.run()}
          />
        )
      }
    />
  )
}
