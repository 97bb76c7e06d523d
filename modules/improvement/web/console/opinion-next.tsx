import { Input, Select } from 'antd'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { NextStep } from '#design/record/next-step.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { nameOfStaff, searchStaff } from '#modules/organization/web/pick.ts'
import { steps } from '../../contract.ts'
import { words } from '../parts/words.ts'
import { AnswerOpinion } from './answer-opinion.tsx'
import { improvement, nameOfTopic, type Opinion, searchTopics } from './api.ts'
import { GroupOpinions } from './group-opinions.tsx'
import { texts } from './opinion-texts.ts'

const refreshes = ['improvement']

/** What comes next with an opinion, and who has it. */
export function OpinionNext({ opinion }: { opinion: Opinion }) {
  const t = useTexts(texts)
  const may = useMay()
  const {
    id: opinionId,
    state,
    version,
    improvement: grouped,
    talk,
    dueOn,
    termOn,
    isOverdue,
    nextStep,
  } = opinion
  const by = opinion.responsible ?? t.nobody
  const until = (day: string | null) => (day ? { until: day } : {})
  const finish = useChange(
    () => improvement.call.finishOpinion({ params: { opinionId }, body: { version } }),
    { refreshes },
  )
  if (state === 'accepted')
    return (
      <NextStep
        title={t.nextCarry}
        by={by}
        {...until(termOn)}
        action={
          !grouped &&
          may('improvement.lead') && (
            <ConfirmAction
              label={t.finish}
              consequence={t.finishWords}
              busy={finish.busy}
              onConfirm={() => finish.run(undefined)}
            />
          )
        }
      />
    )
  if (state === 'refused' || state === 'done' || state === 'answered')
    return <NextStep title={t.nextNone} tone="done" />
  const title = grouped
    ? t.nextDecide(grouped.number)
    : (nextStep ?? (talk || state === 'grouped' ? t.nextAnswer : t.nextGroup))
  return (
    <NextStep
      title={title}
      by={by}
      {...until(dueOn)}
      tone={isOverdue ? 'late' : 'act'}
      action={may('improvement.decide') && <AnswerOpinion opinion={opinion} />}
    />
  )
}

/** Sorting, assigning, and putting together with others. */
export function OpinionDeeds({ opinion }: { opinion: Opinion }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const may = useMay()
  const { id: opinionId, state, version, topicId, step, improvement: grouped } = opinion
  const isOpen = state === 'new' || state === 'grouped'
  return (
    <>
      {may('improvement.record') && (
        <FormDialog label={t.sort} refreshes={refreshes}>
          {({ done, close }) => (
            <FieldForm<{ topicId?: string; step?: (typeof steps)[number] }, unknown>
              name={`opinion-sort-${opinionId}`}
              initial={{ topicId: topicId ?? undefined, step: step ?? undefined }}
              version={version}
              send={(values, based) =>
                improvement.call.sortOpinion({
                  params: { opinionId },
                  body: { version: based, topicId: values.topicId ?? null, step: values.step ?? null },
                })
              }
              onSent={done}
              onCancel={close}
              submitLabel={t.sort}
            >
              <Field name="topicId" label={t.topic}>
                <EntityPicker label={t.topic} search={searchTopics} labelOf={nameOfTopic} />
              </Field>
              <Field name="step" label={t.step}>
                <Select allowClear options={steps.map((value) => ({ value, label: w.steps[value] }))} />
              </Field>
            </FieldForm>
          )}
        </FormDialog>
      )}
      {isOpen && may('improvement.lead') && <AssignOpinion opinion={opinion} />}
      {isOpen && !grouped && may('improvement.lead') && <GroupOpinions opinions={[opinion]} />}
    </>
  )
}

function AssignOpinion({ opinion: { id: opinionId, version, nextStep, dueOn } }: { opinion: Opinion }) {
  const t = useTexts(texts)
  return (
    <FormDialog label={t.assign} refreshes={refreshes}>
      {({ done, close }) => (
        <FieldForm<{ staffId: string; nextStep?: string; dueOn?: string }, unknown>
          name={`opinion-assign-${opinionId}`}
          initial={{ nextStep: nextStep ?? undefined, dueOn: dueOn ?? undefined }}
          version={version}
          send={(values, based) =>
            improvement.call.assignOpinion({
              params: { opinionId },
              body: {
                version: based,
                staffId: values.staffId,
                nextStep: values.nextStep?.trim() || null,
                dueOn: values.dueOn ?? null,
              },
            })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.assign}
        >
          <Field name="staffId" label={t.assignee} required>
            <EntityPicker label={t.assignee} search={searchStaff} labelOf={nameOfStaff} />
          </Field>
          <Field name="nextStep" label={t.nextStep} hint={t.nextStepHint}>
            <Input maxLength={200} />
          </Field>
          <Field name="dueOn" label={t.until}>
            <DateField min={isoDay(new Date())} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
