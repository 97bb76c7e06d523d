import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { defineTexts, useTexts } from '../texts.ts'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'
import styles from './phone-code.module.css'
import { TextField } from './text-field.tsx'
import { useSecondsLeft } from './use-seconds-left.ts'

const texts = defineTexts({
  zh: {
    phone: '手机号',
    code: '验证码',
    codeHint: (minutes: number) => `验证码 ${minutes} 分钟内有效`,
    demo: '演示模式，验证码是',
    send: '获取验证码',
    sendAgain: '重新获取验证码',
    again: (seconds: number) => `${seconds} 秒后可重新获取`,
  },
  en: {
    phone: 'Phone',
    code: 'Code',
    codeHint: (minutes: number) => `The code is valid for ${minutes} minutes`,
    demo: 'Demo mode; the code is',
    send: 'Send me a code',
    sendAgain: 'Send another code',
    again: (seconds: number) => `Another code in ${seconds} s`,
  },
})

interface PhoneCodeProps {
  ask: (phone: string) => Promise<{ minutes: number; againInSeconds: number; demoCode: string | null }>
  enter: (proof: { phone: string; code: string }) => Promise<unknown>
  onEntered: () => unknown
  enterLabel: string
}

/** Two taps: the phone, then the code that was sent to it. */
export function PhoneCode({ ask: send, enter: prove, onEntered, enterLabel }: PhoneCodeProps) {
  const t = useTexts(texts)
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const wait = useSecondsLeft()
  const ask = useMutation({
    mutationFn: () => send(phone),
    onSuccess: ({ againInSeconds }) => wait.start(againInSeconds),
  })
  const enter = useMutation({ mutationFn: () => prove({ phone, code }), onSuccess: onEntered })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ask.data) enter.mutate()
    else ask.mutate()
  }
  const problem = enter.error ?? ask.error
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label={t.phone}
        value={phone}
        onChange={setPhone}
        input={{ type: 'tel', inputMode: 'tel', autoComplete: 'tel', maxLength: 40, required: true }}
      />
      {ask.data && (
        <TextField
          label={t.code}
          value={code}
          onChange={setCode}
          hint={t.codeHint(ask.data.minutes)}
          input={{
            inputMode: 'numeric',
            autoComplete: 'one-time-code',
            maxLength: 8,
            required: true,
            autoFocus: true,
          }}
        />
      )}
      {ask.data?.demoCode && (
        <p className={styles.code}>
          {t.demo} <strong>{ask.data.demoCode}</strong>
        </p>
      )}
      {problem && (
        <Notice tone="late" icon="warning">
          {problem.message}
        </Notice>
      )}
      <Button submit wide busy={ask.isPending || enter.isPending}>
        {ask.data ? enterLabel : t.send}
      </Button>
      {ask.data && (
        <Button look="bare" disabled={wait.left > 0} busy={ask.isPending} onClick={() => ask.mutate()}>
          {wait.left > 0 ? t.again(wait.left) : t.sendAgain}
        </Button>
      )}
    </form>
  )
}
