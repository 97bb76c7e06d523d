import { Input, Segmented } from 'antd'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { cases } from '../api.ts'
import { Reasoned } from '../reasoned.tsx'
import type { SpecialPlan } from './api.ts'
import { texts } from './texts.ts'

interface OfPlan {
  caseId: string
  plan: SpecialPlan
}

/** The named level decides: yes at once, no with a reason. */
export function Decide({ caseId, plan: { id: planId, version } }: OfPlan) {
  const t = useTexts(texts)
  const params = { caseId, planId }
  const approve = useChange(() => cases.call.decideSpecial({ params, body: { version, approved: true } }), {
    refreshes: ['cases'],
    said: t.approved,
  })
  return (
    <>
      <ConfirmAction
        label={t.approve}
        consequence={t.approveSure}
        busy={approve.busy}
        onConfirm={() => approve.run(undefined)}
      />
      <Reasoned
        label={t.refuse}
        ask={t.refusal}
        name={`case-special-refusal-${planId}`}
        send={(reason) => cases.call.decideSpecial({ params, body: { version, approved: false, reason } })}
      />
    </>
  )
}

/** The case goes on by the usual terms. */
export function TakeBack({ caseId, plan: { id: planId, version } }: OfPlan) {
  const t = useTexts(texts)
  return (
    <Reasoned
      label={t.takeBack}
      ask={t.takeBackReason}
      hint={t.takeBackHint}
      name={`case-special-back-${planId}`}
      send={(reason) => cases.call.takeSpecialBack({ params: { caseId, planId }, body: { version, reason } })}
    />
  )
}

/** A step is done. */
export function StepDone({ caseId, milestoneId }: { caseId: string; milestoneId: string }) {
  const t = useTexts(texts)
  return (
    <Reasoned
      label={t.done}
      ask={t.outcome}
      name={`case-milestone-${milestoneId}`}
      send={(outcome) => cases.call.completeMilestone({ params: { caseId, milestoneId }, body: { outcome } })}
    />
  )
}

/** What the customer said of the plan on the phone. */
export function RecordAnswer({ caseId }: { caseId: string }) {
  const t = useTexts(texts)
  return (
    <FormDialog label={t.record} refreshes={['cases']} size="small">
      {({ done, close }) => (
        <FieldForm<{ said: 'yes' | 'no'; body: string }, unknown>
          name={`case-plan-answer-${caseId}`}
          initial={{ said: 'yes' }}
          send={({ said, body }) =>
            cases.call.recordPlanAnswer({ params: { caseId }, body: { agreed: said === 'yes', body } })
          }
          onSent={done}
          onCancel={close}
        >
          <p>{t.recordHint}</p>
          <Field name="said" label={t.record}>
            <Segmented
              options={[
                { value: 'yes', label: t.agreed },
                { value: 'no', label: t.disagreed },
              ]}
            />
          </Field>
          <Field name="body" label={t.herWords} required>
            <Input.TextArea rows={3} maxLength={2000} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
