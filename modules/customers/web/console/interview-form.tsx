import { Checkbox, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useTexts } from '#design/texts.ts'
import { localDateOf, usualZone } from '#platform/calendar/time-zone.ts'
import { loyalties, moods } from '../../contract.ts'
import { customers, type Interview, type PersonFile } from './api.ts'
import { interviewTexts } from './interview-texts.ts'

const fields = ['step', 'loyalty', 'mood', 'heldOn', 'guide', 'notes', 'quotes', 'mayQuote'] as const
type Values = Pick<Interview, (typeof fields)[number]> & { homeId?: string; correction: string }

interface InterviewDialogProps {
  file: PersonFile
  /** The record that was noted wrongly. */
  corrects?: Interview
}

/** What a customer told in a deep interview, by the questions of the guide; or the same told anew. */
export function InterviewDialog({ file: { person, homes }, corrects }: InterviewDialogProps) {
  const t = useTexts(interviewTexts)
  const [today] = useState(() => localDateOf(new Date(), usualZone))
  const questions = corrects?.guide.map(({ question }) => question) ?? t.questions
  const anew = {
    homeId: homes[0]?.home.id,
    heldOn: today,
    guide: t.questions.map((question) => ({ question, answer: '' })),
    notes: '',
    quotes: [],
    mayQuote: false,
  }
  const noted = corrects && {
    ...Object.fromEntries(fields.map((key) => [key, corrects[key]])),
    ...(corrects.homeId && { homeId: corrects.homeId }),
  }
  return (
    <FormDialog
      label={corrects ? t.correct : t.record}
      size={corrects ? 'small' : 'middle'}
      width={640}
      refreshes={['customers', 'insights']}
    >
      {({ done, close }) => (
        <FieldForm<Partial<Values>, unknown>
          name={`interview-${corrects?.id ?? person.id}`}
          initial={noted ?? anew}
          send={(values) =>
            corrects
              ? customers.call.correctInterview({
                  params: { interviewId: corrects.id },
                  body: values as Values,
                })
              : customers.call.recordInterview({ params: { personId: person.id }, body: values as Values })
          }
          onSent={done}
          onCancel={close}
        >
          <Field name="heldOn" label={t.heldOn} hint={t.heldOnHint} required>
            <DateField max={today} />
          </Field>
          <Field name="step" label={t.step} required>
            <Select options={t.steps.map((label, at) => ({ value: at + 1, label }))} />
          </Field>
          <Field name="loyalty" label={t.loyalty} required>
            <Select options={loyalties.map((value) => ({ value, label: t.loyalties[value] }))} />
          </Field>
          <Field name="mood" label={t.mood} required>
            <Select options={moods.map((mood) => ({ value: mood, label: t.moods[mood - 1] }))} />
          </Field>
          {questions.map((question, at) => (
            <Field key={question} name={['guide', at, 'answer']} label={question}>
              <Input.TextArea rows={2} maxLength={5000} />
            </Field>
          ))}
          {questions.map((question, at) => (
            <Form.Item key={question} name={['guide', at, 'question']} hidden noStyle>
              <Input />
            </Form.Item>
          ))}
          <Field name="notes" label={t.notes} required>
            <Input.TextArea rows={4} maxLength={5000} />
          </Field>
          <Field name="mayQuote" label={t.mayQuote} valuePropName="checked">
            <Checkbox />
          </Field>
          <Field name="quotes" label={t.quotes} hint={t.quotesHint}>
            <Select mode="tags" open={false} tokenSeparators={['\n']} />
          </Field>
          {homes.length > 0 && (
            <Field name="homeId" label={t.home}>
              <Select allowClear options={homes.map(({ home }) => ({ value: home.id, label: home.label }))} />
            </Field>
          )}
          {corrects && (
            <Field name="correction" label={t.correction} required>
              <Input maxLength={200} />
            </Field>
          )}
        </FieldForm>
      )}
    </FormDialog>
  )
}
