import { Checkbox, Input } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { useTexts } from '#design/texts.ts'
import { identity, type Staff } from './api.ts'
import { PasswordSuggestion } from './password-suggestion.tsx'
import { staffTexts } from './staff-texts.ts'
import { suggestPassword } from './suggest-password.ts'

interface FormProps {
  onSent: () => void
  onCancel: () => void
}

/** Opens the account of somebody with an initial password. */
export function OpenAccountForm({ staff, onSent, onCancel }: FormProps & { staff: Staff }) {
  const t = useTexts(staffTexts)
  return (
    <FieldForm<{ username: string; password?: string }, unknown>
      name={`account-of-${staff.id}`}
      initial={{
        username: staff.email?.split('@')[0] ?? staff.staffNumber.toLowerCase(),
        password: suggestPassword(),
      }}
      send={({ username, password }) =>
        identity.call.openAccount({ body: { staffId: staff.id, username, ...(password && { password }) } })
      }
      onSent={onSent}
      onCancel={onCancel}
      submitLabel={t.openAccount}
      secret
    >
      <Field name="username" label={t.username} required hint={t.usernameHint}>
        <Input maxLength={100} autoComplete="off" />
      </Field>
      <Field name="password" label={t.password} hint={t.passwordHint}>
        <PasswordSuggestion />
      </Field>
    </FieldForm>
  )
}

/** Gives an account a new initial password; all its devices are signed out. */
export function ResetPasswordForm({ accountId, onSent, onCancel }: FormProps & { accountId: string }) {
  const t = useTexts(staffTexts)
  return (
    <FieldForm<{ password: string; dropSecondFactor?: boolean }, unknown>
      name={`password-reset-${accountId}`}
      initial={{ password: suggestPassword(), dropSecondFactor: false }}
      send={(body) => identity.call.resetPassword({ params: { accountId }, body })}
      onSent={onSent}
      onCancel={onCancel}
      submitLabel={t.reset}
      secret
    >
      <Field name="password" label={t.newPassword} required hint={t.passwordHint}>
        <PasswordSuggestion />
      </Field>
      <Field name="dropSecondFactor" label="" valuePropName="checked">
        <Checkbox>{t.dropSecondFactor}</Checkbox>
      </Field>
    </FieldForm>
  )
}
