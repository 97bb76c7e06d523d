import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#design/language.ts'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { History } from '#design/record/history/history.tsx'
import { Facts } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useJoining, useTexts } from '#design/texts.ts'
import { identity, type Session } from '../api.ts'
import styles from './account.module.css'
import { ChangePassword } from './change-password.tsx'
import { SecondFactor } from './second-factor.tsx'
import { Sessions } from './sessions.tsx'
import { texts } from './texts.ts'
import { Tokens } from './tokens.tsx'

/** One's own sign-in: password, second step, devices, access tokens. @serves S3-08 */
export default function AccountPage() {
  const { data: session } = useQuery(identity.query.readSession())
  return session ? <Own session={session} /> : <Skeleton lines={8} />
}

function Own({ session }: { session: Session }) {
  const t = useTexts(texts)
  const join = useJoining()
  const language = useLanguage()
  const posts = session.posts.map(({ title, roleName, nodeName }) =>
    title === roleName[language]
      ? `${nodeName} ${title}`
      : join.aside(`${nodeName} ${title}`, roleName[language]),
  )
  return (
    <>
      <PageHead title={t.title} hint={session.name ?? undefined} />
      <div className={styles.sections}>
        <Facts
          facts={[
            { label: t.username, value: session.username ?? '—' },
            {
              label: t.posts,
              value: posts.length > 0 ? posts.map((post) => <div key={post}>{post}</div>) : t.none,
            },
          ]}
        />
        <Section title={t.signIn}>
          <div>
            <ChangePassword />
            <SecondFactor isOn={session.hasSecondFactor} />
          </div>
        </Section>
        <Sessions />
        <Tokens own={session.permissions} />
        <History
          name="identity.ownAccountHistory"
          of="own"
          ask={(query) => identity.call.ownAccountHistory({ query })}
        />
      </div>
    </>
  )
}
