import { Input, Select } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useGo } from '#design/link.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { useTexts } from '#design/texts.ts'
import { nameOfNode, searchNodes } from '#modules/organization/web/pick.ts'
import { workplace } from './api.ts'
import type { Training } from './growth-api.ts'
import { growthTexts } from './growth-texts.ts'
import { useQualities } from './use-qualities.ts'

interface Values {
  nodeId: string
  topic: string
  heldOn: string
  place: string
  qualityKeys: string[]
  shortCheck: string
}

/** Plans a training for everybody who waits for the qualities chosen. */
export function PlanTraining() {
  const t = useTexts(growthTexts)
  const go = useGo()
  const options = useQualities()
  return (
    <FormDialog label={t.plan} type="primary" width={560} refreshes={['workplace']}>
      {({ done, close }) => (
        <FieldForm<Values, Training>
          name="workplace-training"
          initial={{}}
          send={(body) => workplace.call.planTraining({ body })}
          onSent={({ id }) => {
            done()
            go(`/trainings/${id}`)
          }}
          onCancel={close}
        >
          <Field name="nodeId" label={t.node} required hint={t.whoHint}>
            <EntityPicker label={t.node} search={searchNodes} labelOf={nameOfNode} />
          </Field>
          <Field name="qualityKeys" label={t.qualities} required>
            <Select mode="multiple" optionFilterProp="label" maxCount={10} options={options} />
          </Field>
          <Field name="topic" label={t.topic} required>
            <Input maxLength={200} />
          </Field>
          <Field name="heldOn" label={t.heldOn} required>
            <DateField />
          </Field>
          <Field name="place" label={t.place} required>
            <Input maxLength={200} />
          </Field>
          <Field name="shortCheck" label={t.shortCheck} required hint={t.shortCheckHint}>
            <Input maxLength={200} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
