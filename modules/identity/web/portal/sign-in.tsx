import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Button, ButtonLink } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Lamp } from '#design/portal/lamp.tsx'
import { Notice } from '#design/portal/notice.tsx'
import { Page } from '#design/portal/page.tsx'
import { TextField } from '#design/portal/text-field.tsx'
import { useTexts } from '#design/texts.ts'
import { identity } from './api.ts'
import styles from './sign-in.module.css'
import { texts } from './texts.ts'
import { useSecondsLeft } from './use-seconds-left.ts'

/** Two taps to come home: the phone, then the code. */
export default function SignIn() {
  const t = useTexts(texts)
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const queries = useQueryClient()
  const router = useRouter()
  const { to = '/' } = useSearch({ strict: false }) as { to?: string }
  const wait = useSecondsLeft()
  const ask = useMutation({
    mutationFn: () => identity.call.requestPhoneCode({ body: { phone } }),
    onSuccess: ({ againInSeconds }) => wait.start(againInSeconds),
  })
  const enter = useMutation({
    mutationFn: () => identity.call.phoneSignIn({ body: { phone, code } }),
    onSuccess: async () => {
      await queries.invalidateQueries()
      router.history.push(to.startsWith('/') ? to : '/')
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ask.data) enter.mutate()
    else ask.mutate()
  }
  const problem = enter.error ?? ask.error
  return (
    <Page title={t.title}>
      <div className={styles.evening}>
        <Lamp size={64} />
        <p>{t.welcome}</p>
      </div>
      <Card>
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
            {ask.data ? t.enter : t.send}
          </Button>
          {ask.data && (
            <Button look="bare" disabled={wait.left > 0} busy={ask.isPending} onClick={() => ask.mutate()}>
              {wait.left > 0 ? t.again(wait.left) : t.sendAgain}
            </Button>
          )}
        </form>
      </Card>
      <ButtonLink look="bare" to="/disclosure">
        {t.boards}
      </ButtonLink>
      <ButtonLink look="bare" to="/stories">
        {t.stories}
      </ButtonLink>
      <ButtonLink look="bare" to="/changes">
        {t.changes}
      </ButtonLink>
    </Page>
  )
}
