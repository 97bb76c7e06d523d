import { useQueryClient } from '@tanstack/react-query'
import { Form, Input, Modal, Segmented, Select } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { customers, type HouseholdFact, type KeptHouseholdFact } from './api.ts'
import { householdFactTexts } from './household-fact-texts.ts'
import { optionsOf } from './words.ts'

interface Values {
  fact: { kind: HouseholdFact['kind'] } & Record<string, string>
}

interface AddHouseholdFactProps {
  personId: string
  open: boolean
  onClose: () => void
}

/** Keeps a car, an emergency contact or special care; the API asks for the consent that each needs. */
export function AddHouseholdFact({ personId, open, onClose }: AddHouseholdFactProps) {
  const t = useTexts(householdFactTexts)
  return (
    <Modal open={open} title={t.addTitle} footer={null} onCancel={onClose} destroyOnHidden>
      <FactForm personId={personId} onClose={onClose} />
    </Modal>
  )
}

function FactForm({ personId, onClose }: Omit<AddHouseholdFactProps, 'open'>) {
  const t = useTexts(householdFactTexts)
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const kind = Form.useWatch(['fact', 'kind'], form) ?? 'car'
  return (
    <FieldForm<Values, KeptHouseholdFact>
      name={`customers-household-fact-${personId}`}
      form={form}
      secret
      initial={{ fact: { kind: 'car', care: 'elder' } }}
      send={({ fact }) =>
        customers.call.addHouseholdFact({ params: { personId }, body: { fact: toFact(fact) } })
      }
      onSent={() => {
        toast.success(t.saved)
        void queries.invalidateQueries({ queryKey: ['customers'] })
        onClose()
      }}
      onCancel={onClose}
      submitLabel={t.add}
    >
      <Field name={['fact', 'kind']} label={t.kind} required>
        <Segmented options={optionsOf(t.kinds)} />
      </Field>
      {kind === 'car' && (
        <>
          <Field name={['fact', 'plate']} label={t.plate} required>
            <Input maxLength={20} placeholder="粤B12345" />
          </Field>
          <Field name={['fact', 'model']} label={t.model}>
            <Input maxLength={60} />
          </Field>
        </>
      )}
      {kind === 'emergencyContact' && (
        <>
          <Field name={['fact', 'name']} label={t.name} required>
            <Input maxLength={60} />
          </Field>
          <Field name={['fact', 'relation']} label={t.relation}>
            <Input maxLength={30} />
          </Field>
          <Field name={['fact', 'phone']} label={t.phone} required>
            <Input inputMode="tel" maxLength={40} />
          </Field>
        </>
      )}
      {kind === 'specialCare' && (
        <>
          <Field name={['fact', 'care']} label={t.careKind} required>
            <Select options={optionsOf(t.care)} />
          </Field>
          <Field name={['fact', 'words']} label={t.words} hint={t.wordsHint} required>
            <Input.TextArea rows={3} maxLength={500} />
          </Field>
        </>
      )}
    </FieldForm>
  )
}

function toFact(fact: Values['fact']): HouseholdFact {
  const { kind, plate = '', model = '', name = '', relation = '', phone = '', care = '', words = '' } = fact
  if (kind === 'car') return { kind, plate, model: model || null }
  if (kind === 'emergencyContact') return { kind, name, relation: relation || null, phone }
  return { kind, care: care as never, words }
}
