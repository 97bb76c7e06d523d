import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactElement } from 'react'
import { NextStep } from '#design/record/next-step.tsx'
import { defineTexts, useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay, useStaffId } from '#modules/identity/web/may.ts'
import { cases, type CaseView } from './api.ts'
import { Decide } from './special/deeds.tsx'

const texts = defineTexts({
  zh: {
    accept: '接收本部门的任务',
    complete: '完成本部门的任务',
    doAccept: '接收',
    report: '填写办理结果',
    decide: '审批专项方案',
    recorded: '已记录',
  },
  en: {
    accept: 'Accept the task of your department',
    complete: 'Finish the task of your department',
    doAccept: 'Accept',
    report: 'Report what was done',
    decide: 'Decide on the special plan',
    recorded: 'Recorded',
  },
})

/** A special plan of the case that waits for the decision of whoever looks. */
export function usePlanToDecide(view: CaseView): ReactElement | null {
  const t = useTexts(texts)
  const may = useMay()
  const me = useStaffId()
  const mayApprove = may('cases.approve')
  const { data } = useQuery({
    ...cases.query.specialPlans({ params: { caseId: view.id } }),
    enabled: mayApprove && !view.closedAt,
  })
  const plan = data?.items.find(
    ({ state, approverId, askedById }) => state === 'asked' && approverId === me && askedById !== me,
  )
  if (!plan) return null
  return (
    <NextStep
      title={t.decide}
      by={plan.approverName}
      tone="act"
      action={<Decide caseId={view.id} plan={plan} />}
    />
  )
}

/** The task that waits for the department of whoever looks. */
export function useTaskToDo(view: CaseView): ReactElement | null {
  const t = useTexts(texts)
  const may = useMay()
  // Whoever answers customers has the whole case before her, and the tasks below.
  const task = view.tasks.find(({ isYours }) => isYours)
  if (!task || !may('cases.perform') || may('cases.handle')) return null
  const isNew = task.state === 'handedOver'
  return (
    <NextStep
      title={isNew ? t.accept : t.complete}
      by={task.assigneeName ?? task.departmentName}
      {...(task.dueAt && { until: task.dueAt })}
      tone="act"
      action={
        isNew ? (
          <Accept caseId={view.id} taskId={task.id} />
        ) : (
          <Button href={`#task-${task.id}`}>{t.report}</Button>
        )
      }
    />
  )
}

/** Somebody of the department stands for the task from now on. */
export function Accept({ caseId, taskId }: { caseId: string; taskId: string }) {
  const t = useTexts(texts)
  const accept = useChange(() => cases.call.acceptTask({ params: { caseId, taskId } }), {
    refreshes: ['cases'],
    said: t.recorded,
  })
  return (
    <Button
      type="primary"
      loading={accept.busy}
      onClick={() => accept.run(undefined)}
      style={{ justifySelf: 'start' }}
    >
      {t.doAccept}
    </Button>
  )
}
