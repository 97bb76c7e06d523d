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
  const [words, setWords] = useState('')
  const params = { caseId, taskId: task.id }
  const told = { refreshes: ['cases'], said: t.recorded }
  const done = { ...told, onDone: () => setWords('') }
  const accept = useChange(() => cases.call.acceptTask({ params }), told)
  const complete = useChange(() => cases.call.completeTask({ params, body: { body: words } }), done)
  const giveBack = useChange(() => cases.call.returnTask({ params, body: { reason: words } }), done)
  const withdraw = useChange(() => cases.call.withdrawTask({ params, body: { reason: words } }), done)
  const [mayAct, mayWithdraw] = [task.isYours && may('cases.perform'), may('cases.handle')]
  const has = task.assigneeName ? t.isWith(task.assigneeName) : t.waitsFor(task.departmentName)
  if (!mayAct && !mayWithdraw) return <p className={styles.internal}>{has}</p>
  return (
    <div className={styles.stack}>
      {!mayAct && <p className={styles.internal}>{has}</p>}
      {mayAct && task.state === 'handedOver' && (
        <Button
          type="primary"
          loading={accept.busy}
          onClick={() => accept.run(undefined)}
          style={{ justifySelf: 'start' }}
        >
          {t.accept}
        </Button>
      )}
      <Input.TextArea
        aria-label={mayAct && task.state === 'accepted' ? t.outcome : t.why}
        placeholder={mayAct ? (task.state === 'accepted' ? t.outcome : t.whyBack) : t.whyWithdraw}
        rows={2}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        maxLength={5000}
      />
      <div className={styles.row}>
        {mayAct && task.state === 'accepted' && (
          <Button
            type="primary"
            disabled={!words.trim()}
            loading={complete.busy}
            onClick={() => complete.run(undefined)}
          >
            {t.complete}
          </Button>
        )}
        {mayAct && !task.ruled && (
          <Button disabled={!words.trim()} loading={giveBack.busy} onClick={() => giveBack.run(undefined)}>
            {t.giveBack}
          </Button>
        )}
        {mayWithdraw && (
          <Button
            type="text"
            disabled={!words.trim()}
            loading={withdraw.busy}
            onClick={() => withdraw.run(undefined)}
          >
            {t.withdraw}
          </Button>
        )}
      </div>
    </div>
  )
}
