import { Button } from 'antd'
import { NextStep } from '#design/record/next-step.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay, useStaffId } from '#modules/identity/web/may.ts'
import { cases, type CaseView } from './api.ts'
import { texts } from './texts.ts'

/** What has to happen next, by whom and by when; whoever may can take the case over. */
export function Next({ view }: { view: CaseView }) {
  const t = useTexts(texts)
  const may = useMay()
  const staffId = useStaffId()
  const take = useChange(
    () => cases.call.takeOverCase({ params: { caseId: view.id }, body: { version: view.version } }),
    { refreshes: ['cases'], said: t.taken },
  )
  if (view.closedAt) return null
  const until = view.answerDueAt ?? view.closeDueAt ?? undefined
  const title = view.answerDueAt ? (view.firstRepliedAt ? t.nextAnswer : t.nextReply) : t.nextClose
  const mine = view.ownerStaffId === staffId
  return (
    <NextStep
      title={title}
      by={view.owner.name}
      until={until}
      tone={view.answerDueAt ? 'act' : 'active'}
      action={
        !mine && may('cases.handle') ? (
          <Button loading={take.busy} onClick={() => take.run(undefined)}>
            {t.take}
          </Button>
        ) : undefined
      }
    />
  )
}
