import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Button, ButtonAnchor } from '#design/plain/button.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { identity, sessionQuestion } from '../session.ts'
import { DoorField } from './door-field.tsx'
import { DoorForm } from './door-form.tsx'
import { DoorPage } from './door-page.tsx'
import { useDoor } from './use-door.ts'
import { refusedWords, signInTexts } from './texts.ts'
import styles from './sign-in.module.css'

interface Entered {
  username: string
  password: string
  totp?: string
}

/** Sign-in of staff: username and password, then the second factor where one is set up, or the company's own sign-in. */
export default function SignIn() {
  const texts = useTexts(signInTexts)
  const say = useSay()
  const [needsCode, setNeedsCode] = useState(false)
  const door = useDoor()
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
  return (
    <DoorPage title={texts.title} hint={search.ended ? texts.ended : undefined}>
      <DoorForm
        door={door}
        said={door.problem ?? (refused ? say(refused) : undefined)}
        onFinish={enter}
        submit={needsCode ? texts.goOn : texts.signIn}
        below={
          needsCode && (
            <Button look="link" size="large" wide onClick={() => setNeedsCode(false)}>
              {texts.other}
            </Button>
          )
        }
      >
        <DoorField
          name="username"
          label={texts.username}
          hidden={needsCode}
          autoFocus
          autoComplete="username"
        />
        <DoorField
          name="password"
          label={texts.password}
          hidden={needsCode}
          isSecret
          autoComplete="current-password"
        />
        {needsCode && (
          <DoorField
            name="totp"
            label={texts.totp}
            hint={texts.totpHint}
            autoFocus
            autoComplete="one-time-code"
          />
        )}
      </DoorForm>
      {session?.companySignIn && !needsCode && (
        <>
          <p className={styles.or}>{texts.or}</p>
          <ButtonAnchor
            wide
            size="large"
            href={`/api/sign-in/oidc?returnTo=${encodeURIComponent(`/console${search.returnTo ?? ''}`)}`}
          >
            {texts.company(say(session.companySignIn))}
          </ButtonAnchor>
        </>
      )}
      {session?.demo && <p className={styles.demo}>{texts.demo}</p>}
    </DoorPage>
  )
}
