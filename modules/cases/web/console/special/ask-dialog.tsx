import { Form, Input } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useTexts } from '#design/texts.ts'
import { cases, type CaseView } from '../api.ts'
import { MeasuresField } from '../measures-field.tsx'
import { TakePlan } from '../take-plan.tsx'
import { texts } from './texts.ts'

interface Values {
  pieceId?: string
  reason: string
  body: string
  until: string
  milestones: { what: string; person: string; until: string }[]
}

/** A lead names a case special: why, its steps, its end, and the words for the customer. */
export function AskDialog({ view }: { view: CaseView }) {
  const t = useTexts(texts)
  return (
    <FormDialog label={t.ask} refreshes={['cases']} width={640}>
      {({ done, close }) => (
        <FieldForm<Values, unknown>
          name={`case-special-${view.id}`}
          initial={{
            milestones: [{ what: '', person: view.owner.name, until: undefined as unknown as string }],
          }}
          version={view.version}
          send={(values, version) =>
            cases.call.askSpecial({ params: { caseId: view.id }, body: { ...values, version } })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.send}
        >
          <p>{t.askHint}</p>
          <TakePlan
            of={{ caseId: view.id }}
            person={view.owner.name}
            fill={({ id, steps, until, body }) => ({ milestones: steps, until, body, pieceId: id })}
          />
          <Form.Item name="pieceId" hidden>
            <Input />
          </Form.Item>
          <Field name="reason" label={t.reason} hint={t.reasonHint} required>
            <Input.TextArea rows={2} maxLength={2000} />
          </Field>
          <MeasuresField name="milestones" label={t.milestones} person={view.owner.name} />
          <Field name="body" label={t.body} hint={t.bodyHint} required>
            <Input.TextArea rows={4} maxLength={5000} />
          </Field>
          <Field name="until" label={t.until} required>
            <DateField />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
