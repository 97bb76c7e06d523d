import { Input, Select } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { isoDay } from '#design/plain/time-words.ts'
import { useStaffId } from '#modules/identity/web/may.ts'
import { workplace } from './api.ts'
import type { Appraisal } from './growth-api.ts'
import { growthTexts } from './growth-texts.ts'
import { RateDialog } from './rate-dialog.tsx'

/** Whose turn it is, and the one step that is due. */
export function AppraisalNext({ appraisal }: { appraisal: Appraisal }) {
  const t = useTexts(growthTexts)
  const me = useStaffId()
  const today = isoDay(new Date())
  const { state, staffId, staffName, supervisorName, untilOn, isClosed } = appraisal
  const isPersons = state === 'open' || state === 'talked'
  const isMine = me === staffId
  const isLate = state === 'open' && today > untilOn && !isMine
  if (isClosed && state !== 'agreed') return <NextStep title={t.ended} tone="done" />
  return (
    <NextStep
      title={t.next[state](isPersons ? staffName : supervisorName)}
      tone={state === 'agreed' ? 'done' : isPersons === isMine ? 'act' : 'active'}
      action={
        <>
          {isMine && state === 'open' && <RateDialog appraisal={appraisal} by="person" />}
          {!isMine && (state === 'selfRated' || isLate) && (
            <RateDialog appraisal={appraisal} by="supervisor" />
          )}
          {!isMine && state === 'rated' && <Talk appraisal={appraisal} today={today} />}
          {isMine && state === 'talked' && <Agree appraisal={appraisal} />}
        </>
      }
    />
  )
}

interface TalkValues {
  talkOn: string
  result: string
  needs: string[]
}

function Talk({
  appraisal: { id: appraisalId, version, qualities },
  today,
}: {
  appraisal: Appraisal
  today: string
}) {
  const t = useTexts(growthTexts)
  const say = useSay()
  return (
    <FormDialog label={t.talk} type="primary" width={560} refreshes={['workplace']}>
      {({ done, close }) => (
        <FieldForm<TalkValues, Appraisal>
          name={`workplace-talk-${appraisalId}`}
          initial={{ talkOn: today, needs: [] }}
          version={version}
          send={(values, based) =>
            workplace.call.holdTalk({ params: { appraisalId }, body: { ...values, version: based } })
          }
          onSent={done}
          onCancel={close}
        >
          <Field name="talkOn" label={t.talkOn} required>
            <DateField max={today} />
          </Field>
          <Field name="result" label={t.result} required>
            <Input.TextArea rows={5} maxLength={4000} />
          </Field>
          <Field name="needs" label={t.needs} hint={t.needsHint}>
            <Select
              mode="multiple"
              optionFilterProp="label"
              maxCount={10}
              options={qualities.map((quality) => ({ value: quality.key, label: say(quality) }))}
            />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

function Agree({ appraisal: { id: appraisalId, version } }: { appraisal: Appraisal }) {
  const t = useTexts(growthTexts)
  return (
    <FormDialog label={t.agree} type="primary" refreshes={['workplace']}>
      {({ done, close }) => (
        <FieldForm<{ words?: string }, Appraisal>
          name={`workplace-agree-${appraisalId}`}
          initial={{}}
          version={version}
          send={({ words }, based) =>
            workplace.call.agreeAppraisal({
              params: { appraisalId },
              body: { version: based, words: words?.trim() || null },
            })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.agree}
        >
          <Field name="words" label={t.ownWords}>
            <Input.TextArea rows={4} maxLength={2000} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
