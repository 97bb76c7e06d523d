import { Input } from 'antd'
import { useState } from 'react'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { type Enrolment, identity } from '../api.ts'
import styles from './account.module.css'
import { ConfirmCode } from './confirm-code.tsx'
import { texts } from './texts.ts'

/** Two-step sign-in: set up with a phone, or turned off. @serves S3-08 */
export function SecondFactor({ isOn }: { isOn: boolean }) {
  const t = useTexts(texts)
  return (
    <div className={styles.line}>
      <div>
        <p>
          {t.second} <StatusTag tone={isOn ? 'done' : 'idle'}>{isOn ? t.on : t.off}</StatusTag>
        </p>
        <p className={styles.faint}>{isOn ? t.secondOn : t.secondOff}</p>
      </div>
      <FormDialog
        label={isOn ? t.turnOff : t.turnOn}
        title={t.second}
        type={isOn ? 'default' : 'primary'}
        refreshes={['identity']}
        width={520}
      >
        {({ done, close }) => {
          const finish = (said: string) => () => {
            done()
            toast.success(said)
          }
          return isOn ? (
            <TurnOff onSent={finish(t.turnedOff)} onCancel={close} />
          ) : (
            <TurnOn onSent={finish(t.turnedOn)} onCancel={close} />
          )
        }}
      </FormDialog>
    </div>
  )
}

interface StepProps {
  onSent: () => void
  onCancel: () => void
}

function TurnOn({ onSent, onCancel }: StepProps) {
  const t = useTexts(texts)
  const [enrolment, setEnrolment] = useState<Enrolment>()
  if (enrolment) return <ConfirmCode enrolment={enrolment} onSent={onSent} onCancel={onCancel} />
  return (
    <PasswordStep
      name="second-factor"
      hint={t.passwordFirst}
      submitLabel={t.continue}
      send={(password) => identity.call.enrolTotp({ body: { password } })}
      onSent={setEnrolment}
      onCancel={onCancel}
    />
  )
}

function TurnOff({ onSent, onCancel }: StepProps) {
  const t = useTexts(texts)
  return (
    <PasswordStep
      name="second-factor-removal"
      hint={t.turnOffHint}
      submitLabel={t.turnOff}
      send={(password) => identity.call.disableTotp({ body: { password } })}
      onSent={onSent}
      onCancel={onCancel}
      danger
    />
  )
}

interface PasswordStepProps<Reply> {
  name: string
  hint: string
  submitLabel: string
  send: (password: string) => Promise<Reply>
  onSent: (reply: Reply) => void
  onCancel: () => void
  danger?: boolean
}

function PasswordStep<Reply>({ hint, send, ...form }: PasswordStepProps<Reply>) {
  const t = useTexts(texts)
  return (
    <FieldForm<{ password: string }, Reply>
      {...form}
      initial={{}}
      send={({ password }) => send(password)}
      secret
    >
      <Field name="password" label={t.current} required hint={hint}>
        <Input.Password autoFocus autoComplete="current-password" />
      </Field>
    </FieldForm>
  )
}
