import { Checkbox, Form, Input, Select } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useTexts } from '#design/texts.ts'
import { loyalties, moods } from '../../contract.ts'
import { customers, type Interview, type PersonFile } from './api.ts'
import { interviewTexts } from './interview-texts.ts'

type Values = Pick<Interview, 'step' | 'loyalty' | 'mood' | 'guide' | 'notes' | 'quotes' | 'mayQuote'> & {
  homeId?: string
}

/** What a customer told in a deep interview, by the questions of the guide. */
export function InterviewDialog({ file: { person, homes } }: { file: PersonFile }) {
  const t = useTexts(interviewTexts)
  return (
    <FormDialog label={t.record} width={640} refreshes={['customers', 'insights']}>
      {({ done, close }) => (
        <FieldForm<Partial<Values>, unknown>
          name={`interview-${person.id}`}
          initial={{
            homeId: homes[0]?.home.id,
            guide: t.questions.map((question) => ({ question, answer: '' })),
            notes: '',
            quotes: [],
            mayQuote: false,
          }}
          send={(body) =>
            customers.call.recordInterview({ params: { personId: person.id }, body: body as Values })
          }
          onSent={done}
          onCancel={close}
        >
          <Field name="step" label={t.step} required>
            <Select options={t.steps.map((label, at) => ({ value: at + 1, label }))} />
          </Field>
          <Field name="loyalty" label={t.loyalty} required>
            <Select options={loyalties.map((value) => ({ value, label: t.loyalties[value] }))} />
          </Field>
          <Field name="mood" label={t.mood} required>
            <Select options={moods.map((mood) => ({ value: mood, label: t.moods[mood - 1] }))} />
          </Field>
          {t.questions.map((question, at) => (
            <Field key={question} name={['guide', at, 'answer']} label={question}>
              <Input.TextArea rows={2} maxLength={5000} />
            </Field>
          ))}
          {t.questions.map((question, at) => (
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
        </FieldForm>
      )}
    </FormDialog>
  )
}
