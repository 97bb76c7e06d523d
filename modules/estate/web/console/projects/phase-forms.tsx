import { Input, InputNumber } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { useTexts } from '#design/texts.ts'
import { estate, type Phase } from '../api.ts'
import { texts } from './texts.ts'

interface FormProps {
  projectId: string
  onSent: () => void
  onCancel: () => void
}

interface PhaseFormProps extends FormProps {
  /** The phase that is changed; without it one is added. */
  phase?: Phase
  /** The number that comes next. */
  next: number
}

interface Values {
  name: string
  number: number
  plannedDeliveryOn?: string
}

/** Adds a phase, or changes its name and planned delivery. */
export function PhaseForm({ projectId, phase, next, onSent, onCancel }: PhaseFormProps) {
  const t = useTexts(texts)
  const initial = phase
    ? { name: phase.name, plannedDeliveryOn: phase.plannedDeliveryOn ?? undefined }
    : { name: `${next}期`, number: next }
  return (
    <FieldForm<Values, unknown>
      name={`phase-${phase?.id ?? projectId}`}
      initial={initial}
      version={phase?.version}
      send={({ name, number, plannedDeliveryOn = undefined }, version) => {
        const facts = { name, plannedDeliveryOn: plannedDeliveryOn ?? null }
        return phase
          ? estate.call.changePhase({ params: { projectId, phaseId: phase.id }, body: { ...facts, version } })
          : estate.call.createPhase({ params: { projectId }, body: { ...facts, number } })
      }}
      onSent={onSent}
      onCancel={onCancel}
      submitLabel={t.save}
    >
      {!phase && (
        <Field name="number" label={t.phaseNumber} required>
          <InputNumber min={1} max={999} />
        </Field>
      )}
      <Field name="name" label={t.phaseName} required>
        <Input maxLength={200} />
      </Field>
      <Field name="plannedDeliveryOn" label={t.planned}>
        <DateField />
      </Field>
    </FieldForm>
  )
}

/** Records the formal delivery of a phase; the first one starts step +2 (domain.md 2.0 rule 2). */
export function DeliverForm({ projectId, phase, onSent, onCancel }: FormProps & { phase: Phase }) {
  const t = useTexts(texts)
  return (
    <FieldForm<{ deliveredOn: string }, unknown>
      name={`phase-delivery-${phase.id}`}
      initial={{}}
      version={phase.version}
      send={({ deliveredOn }, version) =>
        estate.call.deliverPhase({ params: { projectId, phaseId: phase.id }, body: { deliveredOn, version } })
      }
      onSent={onSent}
      onCancel={onCancel}
      submitLabel={t.deliver}
    >
      <Field name="deliveredOn" label={t.deliveredOn} required hint={t.deliverHint}>
        <DateField />
      </Field>
    </FieldForm>
  )
}
