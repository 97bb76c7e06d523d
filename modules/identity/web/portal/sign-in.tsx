import { useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { ButtonLink } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Lamp } from '#design/portal/lamp.tsx'
import { Page } from '#design/portal/page.tsx'
import { PhoneCode } from '#design/portal/phone-code.tsx'
import { useTexts } from '#design/texts.ts'
import { identity } from './api.ts'
import styles from './sign-in.module.css'
import { texts } from './texts.ts'

/** Two taps to come home: the phone, then the code. */
export default function SignIn() {
  const t = useTexts(texts)
  const queries = useQueryClient()
  const router = useRouter()
  const { to = '/' } = useSearch({ strict: false }) as { to?: string }
  return (
    <Page title={t.title}>
      <div className={styles.evening}>
        <Lamp size={64} />
        <p>{t.welcome}</p>
      </div>
      <Card>
        <PhoneCode
          ask={(phone) => identity.call.requestPhoneCode({ body: { phone } })}
          enter={(body) => identity.call.phoneSignIn({ body })}
          onEntered={async () => {
            await queries.invalidateQueries()
            router.history.push(to.startsWith('/') ? to : '/')
          }}
          enterLabel={t.enter}
        />
      </Card>
      <ButtonLink look="bare" to="/disclosure">
        {t.boards}
      </ButtonLink>
      <ButtonLink look="bare" to="/board">
        {t.complaintBoard}
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
