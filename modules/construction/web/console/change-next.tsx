import { Alert, Button } from 'antd'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { AppLink } from '#design/link.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { type Change, construction } from './api.ts'
import { texts } from './change-texts.ts'
import styles from './construction.module.css'

/** What is missing and who has it: sending, proofs of receipt, replies, answers, talks about cancelling. */
export function ChangeNext({ change }: { change: Change }) {
  const t = useTexts(texts)
  const may = useMay()
  const { id, sendBy, counts, responsible, standing } = change
  const by = responsible?.name
  const board = (query: string, words: string) => (
    <AppLink to={`/construction/changes/${id}/notices?${query}`}>
      <Button>{words}</Button>
    </AppLink>
  )
  const unsent = counts.total - counts.sent
  if (unsent > 0)
    return (
      <NextStep
        title={t.nextSend(unsent)}
        by={by}
        until={sendBy}
        tone={standing === 'late' ? 'late' : 'act'}
        action={may('construction.send') && <Send change={change} unsent={unsent} />}
      />
    )
  const unserved = counts.sent - counts.served
  const answered = counts.accepted + counts.cancelWanted + counts.silent
  if (counts.asked > 0)
    return (
      <NextStep
        title={t.nextReply(counts.asked)}
        by={by}
        tone="act"
        action={board('asked=true', t.boardLink)}
      />
    )
  if (unserved > 0)
    return (
      <NextStep
        title={t.nextServe(unserved)}
        by={by}
        tone="act"
        action={board('standing=sent', t.boardLink)}
      />
    )
  if (answered < counts.total)
    return (
      <NextStep
        title={t.nextAnswer(counts.total - answered)}
        by={by}
        tone="active"
        action={board('standing=served', t.boardLink)}
      />
    )
  if (counts.cancelWanted > 0)
    return (
      <NextStep
        title={t.nextCancel(counts.cancelWanted)}
        by={by}
        tone="act"
        action={board('standing=cancelWanted', t.boardLink)}
      />
    )
  return <NextStep title={t.nextNone} tone="done" />
}

function Send({ change: { id: changeId, version, standing }, unsent }: { change: Change; unsent: number }) {
  const t = useTexts(texts)
  const send = useChange(() => construction.call.sendChange({ params: { changeId }, body: { version } }), {
    refreshes: ['construction'],
    said: t.sent,
  })
  return (
    <ConfirmAction
      label={t.send}
      busy={send.busy}
      onConfirm={() => send.run(undefined)}
      consequence={
        <div className={styles.stack}>
          <p>{t.sendWords(unsent)}</p>
          {standing === 'late' && <Alert type="warning" title={t.sendLate} />}
        </div>
      }
    />
  )
}
