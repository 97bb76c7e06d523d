import { Form, Input, Radio } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useTexts } from '#design/texts.ts'
import { improvement, type Improvement } from './api.ts'
import { texts } from './improvement-texts.ts'

interface Values {
  accepted: boolean
  reason?: string
}

/** A named person takes an improvement up, or not, with the reason. @serves S1-52 */
export function DecideImprovement({ of }: { of: Improvement }) {
  const t = useTexts(texts)
  return (
    <FormDialog label={t.decide} type="primary" refreshes={['improvement']}>
      {({ done, close }) => <DecideForm of={of} onSent={done} onCancel={close} />}
    </FormDialog>
  )
}

interface DecideFormProps {
  of: Improvement
  onSent: () => void
  onCancel: () => void
}

function DecideForm({ of: { id: improvementId, version }, onSent, onCancel }: DecideFormProps) {
  const t = useTexts(texts)
  const [form] = Form.useForm<Values>()
  const accepted = Form.useWatch('accepted', form) ?? true
  return (
    <FieldForm<Values, unknown>
      form={form}
      name={`improvement-decision-${improvementId}`}
      initial={{ accepted: true }}
      version={version}
      send={(values, based) =>
        improvement.call.decideImprovement({
          params: { improvementId },
          body: {
            version: based,
            accepted: values.accepted,
            reason: values.accepted ? null : (values.reason ?? null),
          },
        })
      }
      onSent={onSent}
      onCancel={onCancel}
      submitLabel={t.decide}
    >
      <Field name="accepted" label={t.decision} hint={t.acceptHint} required>
        <Radio.Group
          options={[
            { value: true, label: t.accept },
            { value: false, label: t.refuse },
          ]}
        />
      </Field>
      {!accepted && (
        <Field name="reason" label={t.reason} hint={t.reasonHint} required>
          <Input.TextArea rows={4} maxLength={5000} />
        </Field>
      )}
    </FieldForm>
  )
}
