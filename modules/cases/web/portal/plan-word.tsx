import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Choice } from '#design/portal/choice.tsx'
import { Notice } from '#design/portal/notice.tsx'
import { TextField } from '#design/portal/text-field.tsx'
import { useTexts } from '#design/texts.ts'
import { cases } from './api.ts'
import styles from './portal.module.css'
import { PlanSteps } from './plan-steps.tsx'
import { texts } from './texts.ts'
import type { MyCaseView } from './view.ts'

/** The customer agrees to the plan, or says what she wishes instead. @serves S3-45 */
export function PlanWord({ view: { id: caseId, entries } }: { view: MyCaseView }) {
  const t = useTexts(texts)
  const queries = useQueryClient()
  const told = entries.findLast(({ plan }) => plan !== null)
  const [answer, setAnswer] = useState<'yes' | 'no'>()
  const [body, setBody] = useState('')
  const send = useMutation({
    mutationFn: () =>
      cases.call.answerPlan({
        params: { caseId },
        body: { agreed: answer === 'yes', ...(body.trim() && { body }) },
      }),
    onSuccess: (view) => queries.setQueryData(cases.query.getMyCase({ params: { caseId } }).queryKey, view),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send.mutate()
  }
  return (
    <Card title={t.planTitle}>
      <form className={styles.form} onSubmit={submit}>
        {told?.plan && (
          <p>
            {told.body}
            <span className={styles.quiet}>{` ${t.planBy(told.plan.person, told.plan.until)}`}</span>
          </p>
        )}
        {told?.plan && <PlanSteps steps={told.plan.milestones} />}
        <Choice
          legend={t.planAsk}
          value={answer}
          onChange={setAnswer}
          options={[
            { value: 'yes', label: t.planYes },
            { value: 'no', label: t.planNo },
          ]}
        />
        {answer === 'no' && (
          <TextField long label={t.planWish} value={body} onChange={setBody} input={{ maxLength: 5000 }} />
        )}
        {send.error && (
          <Notice tone="late" icon="warning">
            {send.error.message}
          </Notice>
        )}
        <Button submit busy={send.isPending} disabled={!answer || (answer === 'no' && !body.trim())}>
          {t.planSend}
        </Button>
      </form>
    </Card>
  )
}
