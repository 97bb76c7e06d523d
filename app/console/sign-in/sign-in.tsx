import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { Button, Divider, Form, Input } from 'antd'
import { useState } from 'react'
import { useSay, useTexts } from '#design/texts.ts'
import { identity, sessionQuestion } from '../session.ts'
import { DoorForm } from './door-form.tsx'
import { DoorPage } from './door-page.tsx'
import { useDoor } from './use-door.ts'
import { refusedWords, signInTexts } from './texts.ts'

interface Entered {
  username: string
  password: string
  totp?: string
}

/** Sign-in of staff: username and password, then the second factor where one is set up, or the company's own sign-in. */
export default function SignIn() {
  const texts = useTexts(signInTexts)
  const say = useSay()
  const [form] = Form.useForm<Entered>()
  const [needsCode, setNeedsCode] = useState(false)
  const door = useDoor(form)
  const session = useQuery(sessionQuestion).data
  const search = useSearch({ strict: false }) as { ended?: string; refused?: string; returnTo?: string }
  const enter = (entered: Entered) =>
    door.pass(
      () => identity.call.signIn({ body: { ...entered, totp: entered.totp || undefined } }),
      ({ code }) => {
        if (code !== 'identity.totp_needed') return false
        setNeedsCode(true)
        return true
      },
    )
  const refused = search.refused && refusedWords[search.refused]
  const said = door.problem ?? (refused ? say(refused) : undefined)
  return (
    <DoorPage title={texts.title} hint={search.ended ? texts.ended : undefined}>
      <DoorForm
        form={form}
        busy={door.busy}
        said={said}
        onFinish={enter}
        submit={needsCode ? texts.goOn : texts.signIn}
        below={
          needsCode && (
            <Button type="link" block onClick={() => setNeedsCode(false)}>
              {texts.other}
            </Button>
          )
        }
      >
        <Form.Item name="username" label={texts.username} hidden={needsCode} rules={[{ required: true }]}>
          <Input autoFocus autoComplete="username" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item name="password" label={texts.password} hidden={needsCode} rules={[{ required: true }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        {needsCode && (
          <Form.Item name="totp" label={texts.totp} extra={texts.totpHint} rules={[{ required: true }]}>
            <Input autoFocus autoComplete="one-time-code" inputMode="text" />
          </Form.Item>
        )}
      </DoorForm>
      {session?.companySignIn && !needsCode && (
        <>
          <Divider plain>{texts.or}</Divider>
          <Button
            block
            size="large"
            href={`/api/sign-in/oidc?returnTo=${encodeURIComponent(`/console${search.returnTo ?? ''}`)}`}
          >
            {texts.company(say(session.companySignIn))}
          </Button>
        </>
      )}
      {session?.demo && <p style={{ marginTop: 24, color: 'var(--ink-faint)' }}>{texts.demo}</p>}
    </DoorPage>
  )
}
