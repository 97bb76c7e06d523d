import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Page } from '#design/portal/page.tsx'
import { useNow } from '#design/plain/now.ts'
import { isoDay } from '#design/plain/time-words.ts'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { useTexts } from '#design/texts.ts'
import { addDays } from '#platform/calendar/iso-date.ts'
import { identity, type OwnHome } from './api.ts'
import { ConfirmCard } from './confirm.tsx'
import { FirstSteps } from './first-steps.tsx'
import { timeOfDay } from './greeting.ts'
import { HomeChoice } from './home-choice.tsx'
import { HomesLeft } from './homes-left.tsx'
import { NextUp } from './next-up.tsx'
import { OpenCases } from './open-cases.tsx'
import { Renewals } from './renewals.tsx'
import { TalkInvitation } from './talk-invitation.tsx'
import { Shortcuts } from './shortcuts.tsx'
import styles from './portal.module.css'
import { texts } from './texts.ts'
import { useOwnHome } from './use-own-home.ts'

// What is drawn is no part of what makes the page usable.
const Picture = lazy(() => import('./picture.tsx'))

/** Coming home: a greeting, the way, what comes next and who is there, and one tap to tell us something. @serves S0-39, S0-42, S2-16, 2.0, 5.6, 6.4 */
export default function Home() {
  const t = useTexts(texts)
  const { data: session } = useQuery(identity.query.readSession())
  const { homes, home, choose, isLoading } = useOwnHome()
  const greeting = t.greetings[timeOfDay(useNow())]
  return (
    <Page title={session?.name ? t.greet(greeting, session.name) : greeting} lead={home?.home ?? t.welcome}>
      {home && <HomeChoice homes={homes} home={home} choose={choose} />}
      {isLoading && <Skeleton lines={8} />}
      {home && (
        <section className={styles.scene} aria-label={t.path}>
          <Suspense fallback={<div className={styles.sceneToCome} />}>
            <Picture steps={home.steps} />
          </Suspense>
        </section>
      )}
      {home && <ToConfirm home={home} />}
      <FirstSteps />
      {!home && !isLoading && <HomesLeft />}
      <Shortcuts />
      {home && <NextUp home={home} />}
      <TalkInvitation />
      <Renewals />
      <OpenCases />
    </Page>
  )
}

/** What was done lately and waits for a tap; older things are not asked for any more. */
const daysToConfirm = 60

function ToConfirm({ home }: { home: OwnHome }) {
  const t = useTexts(texts)
  const since = addDays(isoDay(useNow()), -daysToConfirm)
  const open = home.done.filter(({ mayConfirm, doneOn }) => mayConfirm && doneOn! >= since).slice(0, 2)
  if (open.length === 0) return null
  return (
    <>
      <h2 className={styles.heading}>{t.confirmTitle}</h2>
      {open.map((action, at) => (
        <ConfirmCard key={action.id} action={action} look={at === 0 ? 'primary' : 'quiet'} />
      ))}
    </>
  )
}
