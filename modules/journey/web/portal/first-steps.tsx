import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#design/language.ts'
import { AppLink } from '#design/link.tsx'
import { Icon } from '#design/plain/icon.tsx'
import { useNow } from '#design/plain/now.ts'
import { remainingWords, timeWords } from '#design/plain/time-words.ts'
import { Notice } from '#design/portal/notice.tsx'
import { useTexts } from '#design/texts.ts'
import { disclosure, type FirstWay } from './api.ts'
import { firstTexts } from './first-texts.ts'
import styles from './portal.module.css'
import { Serving } from './serving.tsx'
import { Story } from './story-page.tsx'
import { useFirstSteps } from './use-first-steps.ts'
import { WayCard } from './way-card.tsx'

/** Purchases on the way to a contract, each with its picture and the ways to what belongs to it; nothing where there is none. */
export default function FirstSteps() {
  const { ways } = useFirstSteps()
  return ways.map((way) => <FirstWayCard key={way.projectId} way={way} />)
}

/** One purchase: until when it may be cancelled, who helps, topics, papers and what is posted; with its story where there is room. */
export function FirstWayCard({ way, withStory = false }: { way: FirstWay; withStory?: boolean }) {
  const t = useTexts(firstTexts)
  const { projectId, project, home, adviser } = way
  const hasSubscribed = way.steps.some(({ step, state }) => step === 'JOINED' && state === 'present')
  const links = [
    { to: '/explained', icon: 'message', title: t.explained },
    ...(hasSubscribed ? [{ to: '/to-the-contract', icon: 'contract', title: t.toContract } as const] : []),
    { to: `/board/${projectId}`, icon: 'eye', title: t.board },
  ] as const
  return (
    <>
      <WayCard name={home ?? project} way={way}>
        <div className={styles.stack}>
          {hasSubscribed && <CancelWindow projectId={projectId} />}
          <Serving people={[{ staff: adviser, title: t.adviser }]} />
          <nav className={styles.links} aria-label={t.belongs(project)}>
            {links.map(({ to, icon, title }) => (
              <AppLink key={to} to={to}>
                <Icon name={icon} size={20} /> {title}
              </AppLink>
            ))}
          </nav>
        </div>
      </WayCard>
      {withStory && <Story way={{ ...way, ahead: [] }} />}
    </>
  )
}

function CancelWindow({ projectId }: { projectId: string }) {
  const t = useTexts(firstTexts)
  const language = useLanguage()
  const now = useNow()
  const { data } = useQuery(disclosure.query.myPurchases())
  const purchase = data?.items.find((one) => one.projectId === projectId)
  const until = purchase && new Date(purchase.cancelUntil)
  if (!until || until <= now) return null
  return (
    <Notice tone="info" icon="clock">
      <b>{t.cancelWindow(remainingWords(until, now, language))}</b>
      <p>{t.cancelUntil(timeWords(until, now, language))}</p>
    </Notice>
  )
}
