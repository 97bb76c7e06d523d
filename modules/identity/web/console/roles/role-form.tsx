import { Input, Select } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { useTexts } from '#design/texts.ts'
import { identity, type Role } from '../api.ts'
import { texts } from './texts.ts'

interface RoleFormProps {
  /** The role that is renamed; without it one is added. */
  role?: Role
  onSent: () => void
  onCancel: () => void
}

type Values = Pick<Role, 'zh' | 'en' | 'kind'> & { key?: string }

/** Adds a role without permissions, or renames one. */
export function RoleForm({ role, onSent, onCancel }: RoleFormProps) {
  const t = useTexts(texts)
  return (
    <FieldForm<Values, unknown>
      name={`role-${role?.key ?? 'new'}`}
      initial={role ? { zh: role.zh, en: role.en } : { kind: 'staff' }}
      version={role?.version}
      send={({ zh, en, kind, key }, version) =>
        role
          ? identity.call.renameRole({ params: { role: role.key }, body: { zh, en, version } })
          : identity.call.createRole({ body: { zh, en, kind, ...(key && { key }) } })
      }
      onSent={onSent}
      onCancel={onCancel}
      submitLabel={t.save}
    >
      <Field name="zh" label={t.zh} required hint={role ? undefined : t.addHint}>
        <Input maxLength={200} autoFocus />
      </Field>
      <Field name="en" label={t.en} required>
        <Input maxLength={200} />
      </Field>
      {!role && (
        <>
          <Field name="kind" label={t.kind} required>
            <Select options={(['staff', 'resident'] as const).map((value) => ({ value, label: t[value] }))} />
          </Field>
          <Field name="key" label={t.key} hint={t.keyHint}>
            <Input maxLength={40} />
          </Field>
        </>
      )}
    </FieldForm>
  )
}
