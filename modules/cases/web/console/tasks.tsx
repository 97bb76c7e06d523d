import { Button, Input, Tag } from 'antd'
import { useState } from 'react'
import { RelativeTime, RemainingTime } from '#design/plain/relative-time.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import type { Tone } from '#design/plain/tone.ts'
import { Section } from '#design/record/section.tsx'
import { useJoining, useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { cases, type CaseView } from './api.ts'
import styles from './case-page.module.css'
import { Accept } from './next-of-mine.tsx'
import { Reasoned } from './reasoned.tsx'
import { Rulings } from './ruling.tsx'
import { texts } from './texts.ts'

type Task = CaseView['tasks'][number]
const toneOf: Record<Task['state'], Tone> = {
  handedOver: 'act',
  accepted: 'active',
  returned: 'late',
  done: 'done',
  withdrawn: 'off',
}

/** What departments do for the case: accept, send back with a reason, report done. @serves S2-01, S2-07, S3-43, S3-44 */
export function Tasks({ view }: { view: CaseView }) {
  const t = useTexts(texts)
  const join = useJoining()
  if (view.tasks.length === 0) return null
  return (
    <Section
      title={t.tasks}
      aside={
        view.transferCount > 0 && <span className={styles.internal}>{t.transfers(view.transferCount)}</span>
      }
    >
      {view.tasks.map((task) => (
        <div key={task.id} className={styles.task}>
          <div className={styles.row}>
            <strong>{task.departmentName}</strong>
            <StatusTag tone={toneOf[task.state]}>{t[task.state]}</StatusTag>
            {task.assigneeName}
            <RelativeTime at={task.handedOverAt} />
            {task.dueAt && !task.endedAt && <RemainingTime until={task.dueAt} />}
            {task.ruled && <Tag>{t.ruled}</Tag>}
          </div>
          <p className={styles.body}>{task.reason}</p>
          {task.outcome && (
            <p className={styles.body}>
              {join.pair(task.state === 'returned' ? t.why : t.outcome, task.outcome)}
            </p>
          )}
          {!task.endedAt && <TaskActions caseId={view.id} task={task} />}
        </div>
      ))}
      <Rulings view={view} />
    </Section>
  )
}

function TaskActions({ caseId, task }: { caseId: string; task: Task }) {
  const t = useTexts(texts)
  const may = useMay()
  const params = { caseId, taskId: task.id }
  const mayAct = task.isYours && may('cases.perform')
  return (
    <div className={styles.stack} id={`task-${task.id}`}>
      {mayAct ? (
        <Deeds caseId={caseId} task={task} />
      ) : (
        <p className={styles.internal}>
          {task.assigneeName ? t.isWith(task.assigneeName) : t.waitsFor(task.departmentName)}
        </p>
      )}
      {may('cases.handle') && (
        <div className={styles.row}>
          <Reasoned
            label={t.withdraw}
            ask={t.whyWithdraw}
            name={`task-withdrawal-${task.id}`}
            send={(reason) => cases.call.withdrawTask({ params, body: { reason } })}
          />
        </div>
      )}
    </div>
  )
}

/** What the department does: accept, report done, or send back. */
function Deeds({ caseId, task }: { caseId: string; task: Task }) {
  const t = useTexts(texts)
  const [words, setWords] = useState('')
  const params = { caseId, taskId: task.id }
  const done = { refreshes: ['cases'], said: t.recorded, onDone: () => setWords('') }
  const complete = useChange(() => cases.call.completeTask({ params, body: { body: words } }), done)
  const giveBack = useChange(() => cases.call.returnTask({ params, body: { reason: words } }), done)
  const isAccepted = task.state === 'accepted'
  return (
    <>
      {!isAccepted && <Accept caseId={caseId} taskId={task.id} />}
      {(isAccepted || !task.ruled) && (
        <Input.TextArea
          aria-label={isAccepted ? t.outcome : t.why}
          placeholder={isAccepted ? t.outcome : t.whyBack}
          rows={2}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          maxLength={5000}
        />
      )}
      <div className={styles.row}>
        {isAccepted && (
          <Button
            type="primary"
            disabled={!words.trim()}
            loading={complete.busy}
            onClick={() => complete.run(undefined)}
          >
            {t.complete}
          </Button>
        )}
        {!task.ruled && (
          <Button disabled={!words.trim()} loading={giveBack.busy} onClick={() => giveBack.run(undefined)}>
            {t.giveBack}
          </Button>
        )}
      </div>
    </>
  )
}
