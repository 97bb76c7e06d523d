import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#design/language.ts'
import { AppLink } from '#design/link.tsx'
import { Icon } from '#design/plain/icon.tsx'
import { useNow } from '#design/plain/now.ts'
import { dateWords, remainingWords, timeWords } from '#design/plain/time-words.ts'
import { Notice } from '#design/portal/notice.tsx'
import { useTexts } from '#design/texts.ts'
import { disclosure, type FirstWay } from './api.ts'
import { firstTexts } from './first-texts.ts'
import styles from './portal.module.css'
import { Serving } from './serving.tsx'
import { WayCard } from './way-card.tsx'

/** One purchase: until when it may be cancelled, who helps, topics, papers and what is posted. */
export default function FirstWayCard({ way }: { way: FirstWay }) {
  const t = useTexts(firstTexts)
  const { projectId, project, home, adviser } = way
  const hasSubscribed = way.steps.some(({ step, state }) => step === 'JOINED' && state === 'present')
  const links = [
    { to: '/explained', icon: 'message', title: t.explained },
    ...(hasSubscribed ? [{ to: '/to-the-contract', icon: 'contract', title: t.toContract } as const] : []),
    { to: `/disclosure/${projectId}`, icon: 'eye', title: t.board },
  ] as const
  return (
    <WayCard name={home ?? project} way={way}>
      <div className={styles.stack}>
        <CancelWindow projectId={projectId} />
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
  )
}

function CancelWindow({ projectId }: { projectId: string }) {
  const t = useTexts(firstTexts)
  const language = useLanguage()
  const now = useNow()
  const { data } = useQuery(disclosure.query.myPurchases())
  const purchase = data?.items.find((one) => one.projectId === projectId)
  if (!purchase) return null
  const { state, refundBy, refundedOn } = purchase
  if (state === 'cancelled' || state === 'refunded')
    return (
      <Notice tone="done" icon="check">
        <AppLink to="/to-the-contract">
          <b>{t.cancelled}</b>
        </AppLink>
        <p>
          {refundedOn
            ? t.refunded(dateWords(refundedOn, now, language))
            : t.refundBy(dateWords(refundBy!, now, language))}
        </p>
      </Notice>
    )
  const until = new Date(purchase.cancelUntil)
  if (state === 'signed' || until <= now) return null
  return (
    <Notice tone="info" icon="clock">
      <AppLink to="/to-the-contract">
        <b>{t.cancelWindow(remainingWords(until, now, language))}</b>
      </AppLink>
      <p>{t.cancelUntil(timeWords(until, now, language))}</p>
    </Notice>
  )
}
