import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { useTexts } from '#design/texts.ts'
import { identity } from '../api.ts'
import styles from './account.module.css'
import { CopyButton } from './copy-button.tsx'
import { PermissionChoice } from './permission-choice.tsx'
import { texts } from './texts.ts'

interface Values {
  name: string
  days: number
  permissions: string[]
}

interface NewTokenProps {
  /** One's own permissions: a token carries no others. */
  own: readonly string[]
  onDone: () => void
  onCancel: () => void
}

/** Makes a token and shows it, this once. */
export function NewToken({ own, onDone, onCancel }: NewTokenProps) {
  const t = useTexts(texts)
  const [token, setToken] = useState<string>()
  if (token) return <ShownOnce token={token} onDone={onDone} />
  return (
    <FieldForm<Values, { token: string }>
      name="access-token"
      initial={{ days: 90, permissions: [] }}
      send={({ days, ...body }) => {
        const expiresAt = new Date(Date.now() + days * 86_400_000).toISOString()
        return identity.call.createToken({ body: { ...body, expiresAt } })
      }}
      onSent={(reply) => setToken(reply.token)}
      onCancel={onCancel}
      submitLabel={t.make}
    >
      <Field name="name" label={t.name} required hint={t.nameHint}>
        <Input maxLength={200} autoFocus />
      </Field>
      <Field name="days" label={t.expires} required>
        <Select options={[7, 30, 90, 180, 365].map((value) => ({ value, label: t.days(value) }))} />
      </Field>
      <Field name="permissions" label={t.permissions} required>
        <PermissionChoice own={own} />
      </Field>
    </FieldForm>
  )
}

function ShownOnce({ token, onDone }: { token: string; onDone: () => void }) {
  const t = useTexts(texts)
  return (
    <div className={styles.token}>
      <strong>{t.once}</strong>
      <p className={styles.faint}>{t.onceHint}</p>
      <code>{token}</code>
      <p className={styles.faint}>{t.example}</p>
      <code>{`curl -H 'authorization: Bearer ${token.slice(0, 8)}…' ${location.origin}/api/session`}</code>
      <div className={styles.row}>
        <CopyButton text={token} />
        <Button type="primary" onClick={onDone}>
          {t.kept}
        </Button>
      </div>
    </div>
  )
}
