import { Input, InputNumber, Select } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { useTexts } from '#design/texts.ts'
import { type Building, estate, type Phase } from '../api.ts'
import { texts } from '../projects/texts.ts'

interface BuildingFormProps {
  projectId: string
  /** To choose from; a building that is changed stays in its phase. */
  phases?: readonly Phase[]
  building?: Building
  onSent: () => void
  onCancel: () => void
}

interface Values {
  phaseId: string
  number: string
  name?: string
  unitCount?: number
  floors?: number
}

/** Adds a building, or changes its name and size. */
export function BuildingForm({ projectId, phases = [], building, onSent, onCancel }: BuildingFormProps) {
  const t = useTexts(texts)
  const initial = building
    ? { name: building.name, unitCount: building.unitCount, floors: building.floors }
    : { phaseId: phases.at(-1)?.id, unitCount: 1 }
  return (
    <FieldForm<Values, unknown>
      name={`building-${building?.id ?? projectId}`}
      initial={initial}
      version={building?.version}
      send={({ phaseId, number, name, ...size }, version) => {
        const facts = { ...size, ...(name?.trim() && { name: name.trim() }) }
        return building
          ? estate.call.changeBuilding({
              params: { projectId, buildingId: building.id },
              body: { ...facts, version },
            })
          : estate.call.createBuilding({ params: { projectId }, body: { ...facts, phaseId, number } })
      }}
      onSent={onSent}
      onCancel={onCancel}
      submitLabel={t.save}
    >
      {!building && (
        <>
          <Field name="phaseId" label={t.phase} required>
            <Select options={phases.map(({ id, name }) => ({ value: id, label: name }))} />
          </Field>
          <Field name="number" label={t.buildingNumber} required hint={t.buildingNumberHint}>
            <Input maxLength={20} />
          </Field>
        </>
      )}
      <Field name="name" label={t.buildingName} hint={t.buildingNameHint}>
        <Input maxLength={200} />
      </Field>
      <Field name="unitCount" label={t.units}>
        <InputNumber min={0} max={50} precision={0} />
      </Field>
      <Field name="floors" label={t.floors}>
        <InputNumber min={1} max={150} precision={0} />
      </Field>
    </FieldForm>
  )
}
