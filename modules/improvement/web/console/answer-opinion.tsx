import { Form, Input, Radio } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { useTexts } from '#design/texts.ts'
import { improvement, type Opinion } from './api.ts'
import { texts } from './opinion-texts.ts'

interface Values {
  accepted: boolean
  answer: string
  termOn?: string
}

/** Takes an opinion up with a term, or not, with the reason. @serves 7.7 */
export function AnswerOpinion({ opinion: { id, version } }: { opinion: Pick<Opinion, 'id' | 'version'> }) {
  const t = useTexts(texts)
  return (
    <FormDialog label={t.answer} type="primary" refreshes={['improvement']}>
      {({ done, close }) => <AnswerForm id={id} version={version} onSent={done} onCancel={close} />}
    </FormDialog>
  )
}

interface AnswerFormProps {
  id: string
  version: number
  onSent: () => void
  onCancel: () => void
}

function AnswerForm({ id: opinionId, version, onSent, onCancel }: AnswerFormProps) {
  const t = useTexts(texts)
  const [form] = Form.useForm<Values>()
  const accepted = Form.useWatch('accepted', form) ?? true
  return (
    <FieldForm<Values, unknown>
      form={form}
      name={`opinion-answer-${opinionId}`}
      initial={{ accepted: true }}
      version={version}
      send={({ termOn, ...values }, based) =>
        improvement.call.answerOpinion({
          params: { opinionId },
          body: { ...values, version: based, termOn: values.accepted ? (termOn ?? null) : null },
        })
      }
      onSent={onSent}
      onCancel={onCancel}
      submitLabel={t.answer}
    >
      <Field name="accepted" label={t.result} required>
        <Radio.Group
          options={[
            { value: true, label: t.accept },
            { value: false, label: t.refuse },
          ]}
        />
      </Field>
      <Field name="answer" label={accepted ? t.answer : t.reason} hint={t.answerHint} required>
        <Input.TextArea rows={4} maxLength={5000} />
      </Field>
      {accepted && (
        <Field name="termOn" label={t.term} hint={t.termHint} required>
          <DateField min={isoDay(new Date())} />
        </Field>
      )}
    </FieldForm>
  )
}
