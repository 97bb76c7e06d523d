import { Button, Checkbox, Form, Input, Modal, Tag } from 'antd'
import { useState } from 'react'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { Icon } from '#design/plain/icon.tsx'
import { useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { customers, type DisclosedFacts, type HiddenFact, type Person } from './api.ts'
import styles from './person.module.css'
import { personTexts } from './person-texts.ts'
import { words } from './words.ts'

interface Values {
  fields: HiddenFact[]
  reason: string
}

/** Shows hidden data for a stated reason; what was seen stays in the audit log. @serves S3-10, S3-11 */
export function Disclose({ person, onShown }: { person: Person; onShown: (facts: DisclosedFacts) => void }) {
  const t = useTexts(personTexts)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button icon={<Icon name="eye" size={15} />} onClick={() => setOpen(true)}>
        {t.disclose}
      </Button>
      <Modal
        open={open}
        title={t.discloseTitle}
        footer={null}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <DiscloseForm
          person={person}
          onCancel={() => setOpen(false)}
          onShown={(facts) => {
            setOpen(false)
            toast.info(t.shown)
            onShown(facts)
          }}
        />
      </Modal>
    </>
  )
}

function DiscloseForm({
  person,
  onShown,
  onCancel,
}: {
  person: Person
  onShown: (facts: DisclosedFacts) => void
  onCancel: () => void
}) {
  const t = useTexts(personTexts)
  const w = useTexts(words)
  const [form] = Form.useForm<Values>()
  const known: [HiddenFact, unknown][] = [
    ['phone', person.maskedPhone],
    ['homePhone', person.maskedHomePhone],
    ['officePhone', person.maskedOfficePhone],
    ['identityNumber', person.maskedIdentityNumber],
    ['birthday', person.age],
    ['email', person.maskedEmail],
    ['address', person.maskedAddress],
  ]
  const options = known.flatMap(([value, masked]) =>
    masked === null ? [] : [{ value, label: w.facts[value]! }],
  )
  return (
    <FieldForm<Values, { facts: DisclosedFacts }>
      name={`customers-disclosure-${person.id}`}
      form={form}
      initial={{ fields: options.slice(0, 1).map(({ value }) => value) }}
      send={(body) => customers.call.disclose({ params: { personId: person.id }, body })}
      onSent={({ facts }) => onShown(facts)}
      onCancel={onCancel}
      submitLabel={t.show}
    >
      <Field name="fields" label={t.fields} required>
        <Checkbox.Group options={options} />
      </Field>
      <Field name="reason" label={t.reason} hint={t.reasonHint} required>
        <Input.TextArea rows={2} maxLength={500} />
      </Field>
      <p className={styles.quick}>
        {t.reasons.map((reason) => (
          <Tag key={reason} onClick={() => form.setFieldValue('reason', reason)} role="button" tabIndex={0}>
            {reason}
          </Tag>
        ))}
      </p>
    </FieldForm>
  )
}
