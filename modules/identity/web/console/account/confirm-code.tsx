import { Input, QRCode } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { useTexts } from '#design/texts.ts'
import { type Enrolment, identity } from '../api.ts'
import styles from './account.module.css'
import { CopyButton } from './copy-button.tsx'
import { texts } from './texts.ts'

interface ConfirmCodeProps {
  enrolment: Enrolment
  onSent: () => void
  onCancel: () => void
}

/** The key for the phone as a picture and as text, the recovery codes, and the first code as proof that it works. */
export function ConfirmCode({
  enrolment: { uri, secret, recoveryCodes },
  onSent,
  onCancel,
}: ConfirmCodeProps) {
  const t = useTexts(texts)
  return (
    <>
      <div className={styles.enrol}>
        <div className={styles.qr}>
          <QRCode
            value={uri}
            type="svg"
            size={184}
            errorLevel="L"
            color="#000"
            bgColor="#fff"
            bordered={false}
            aria-label={t.scan}
          />
        </div>
        <div>
          <p>{t.scan}</p>
          <p className={styles.faint}>{t.scanHint}</p>
          <code className={styles.secret}>{secret}</code>
          <div className={styles.row}>
            <CopyButton text={secret} />
            <a href={uri}>{t.openApp}</a>
          </div>
        </div>
      </div>
      <div className={styles.recovery}>
        <div className={styles.row}>
          <strong>{t.recovery}</strong>
          <CopyButton text={recoveryCodes.join('\n')} />
        </div>
        <ul className={styles.codes} aria-label={t.recovery}>
          {recoveryCodes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <p className={styles.faint}>{t.recoveryHint}</p>
      </div>
      <FieldForm<{ code: string }, unknown>
        name="second-factor-code"
        initial={{}}
        send={({ code }) => identity.call.confirmTotp({ body: { code: code.replaceAll(/\s/g, '') } })}
        onSent={onSent}
        onCancel={onCancel}
        submitLabel={t.confirm}
        secret
      >
        <Field name="code" label={t.code} required hint={t.codeHint}>
          <Input
            autoFocus
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={8}
            style={{ width: 160 }}
          />
        </Field>
      </FieldForm>
    </>
  )
}
