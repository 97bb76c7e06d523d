import { Input } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { RefusedError } from '#platform/web/client.ts'
import { identity } from '../api.ts'
import styles from './account.module.css'
import { texts } from './texts.ts'

/** Changes one's own password; other devices are signed out. */
export function ChangePassword() {
  const t = useTexts(texts)
  return (
    <div className={styles.line}>
      <div>
        <p>{t.password}</p>
        <p className={styles.faint}>{t.passwordSet}</p>
      </div>
      <FormDialog label={t.changePassword} refreshes={['identity']}>
        {({ done, close }) => (
          <PasswordForm
            onCancel={close}
            onSent={() => {
              done()
              toast.success(t.changed)
            }}
          />
        )}
      </FormDialog>
    </div>
  )
}

interface Values {
  currentPassword: string
  newPassword: string
  repeat: string
}

function PasswordForm({ onSent, onCancel }: { onSent: () => void; onCancel: () => void }) {
  const t = useTexts(texts)
  const send = async ({ currentPassword, newPassword, repeat }: Values) => {
    if (newPassword !== repeat) {
      const fields = [{ path: 'body.repeat', message: t.differs }]
      throw new RefusedError(422, { code: 'identity.passwords_differ', message: t.differs, fields })
    }
    await identity.call.changePassword({ body: { currentPassword, newPassword } })
  }
  return (
    <FieldForm<Values, void>
      name="own-password"
      initial={{}}
      send={send}
      onSent={onSent}
      onCancel={onCancel}
      submitLabel={t.changePassword}
      secret
    >
      <Field name="currentPassword" label={t.current} required>
        <Input.Password autoFocus autoComplete="current-password" />
      </Field>
      <Field name="newPassword" label={t.next} required hint={t.nextHint}>
        <Input.Password autoComplete="new-password" />
      </Field>
      <Field name="repeat" label={t.repeat} required>
        <Input.Password autoComplete="new-password" />
      </Field>
    </FieldForm>
  )
}
