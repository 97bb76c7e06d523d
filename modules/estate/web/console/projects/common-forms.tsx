import { Input, Select } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { useTexts } from '#design/texts.ts'
import { type Building, type Commons, estate } from '../api.ts'
import { texts } from './texts.ts'

interface FormProps {
  projectId: string
  onSent: () => void
  onCancel: () => void
}

interface CommonFormProps extends FormProps {
  of: 'part' | 'facility'
  buildings: readonly Building[]
}

interface Values {
  kind: string
  name: string
  buildingId?: string
  location?: string
  installedOn?: string
}

/** Enters a common part or a common facility. */
export function CommonForm({ projectId, of, buildings, onSent, onCancel }: CommonFormProps) {
  const t = useTexts(texts)
  const params = { projectId }
  return (
    <FieldForm<Values, unknown>
      name={`common-${of}-${projectId}`}
      initial={{}}
      send={({ installedOn, ...body }) =>
        of === 'part'
          ? estate.call.createCommonPart({ params, body })
          : estate.call.createCommonFacility({ params, body: { ...body, installedOn } })
      }
      onSent={onSent}
      onCancel={onCancel}
      submitLabel={t.save}
    >
      <Field name="kind" label={t.kind} required hint={t.kindHint}>
        <Input maxLength={200} autoFocus />
      </Field>
      <Field name="name" label={t.commonName} required>
        <Input maxLength={200} />
      </Field>
      <Field name="buildingId" label={t.building}>
        <Select
          allowClear
          placeholder={t.wholeProject}
          options={buildings.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <Field name="location" label={t.location}>
        <Input maxLength={200} />
      </Field>
      {of === 'facility' && (
        <Field name="installedOn" label={t.installed}>
          <DateField />
        </Field>
      )}
    </FieldForm>
  )
}

type Tenure = Commons['parkingSpaces'][number]['tenure']

/** Enters a parking space. */
export function ParkingForm({ projectId, onSent, onCancel }: FormProps) {
  const t = useTexts(texts)
  return (
    <FieldForm<{ number: string; tenure: Tenure }, unknown>
      name={`parking-${projectId}`}
      initial={{ tenure: 'common' }}
      send={(body) => estate.call.createParkingSpace({ params: { projectId }, body })}
      onSent={onSent}
      onCancel={onCancel}
      submitLabel={t.save}
    >
      <Field name="number" label={t.parkingNumber} required>
        <Input maxLength={20} autoFocus />
      </Field>
      <Field name="tenure" label={t.tenure} required>
        <Select options={Object.entries(t.tenures).map(([value, label]) => ({ value, label }))} />
      </Field>
    </FieldForm>
  )
}
