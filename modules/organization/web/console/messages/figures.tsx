import { useQuery } from '@tanstack/react-query'
import { AppLink } from '#design/link.tsx'
import { StatCard, StatRow } from '#design/plain/stat-card.tsx'
import { useTexts } from '#design/texts.ts'
import { messages } from './api.ts'
import styles from './messages.module.css'
import { texts } from './texts.ts'

/** What has not arrived, each figure leading to its messages. */
export function Figures() {
  const t = useTexts(texts)
  const { data } = useQuery(messages.query.countMessages())
  if (!data) return null
  const upTo = data.countedUpTo
  const to = (state: string) => (inside: React.ReactNode) => (
    <AppLink to={`/messages?state=${state}`}>{inside}</AppLink>
  )
  return (
    <div className={styles.figures}>
      <StatRow>
        <StatCard
          label={t.dead}
          value={data.dead}
          upTo={upTo}
          note={t.deadHow}
          tone={data.dead > 0 ? 'late' : 'idle'}
          link={to('dead')}
        />
        <StatCard
          label={t.waiting}
          value={data.waiting}
          upTo={upTo}
          note={t.waitingHow}
          link={to('queued,sending,failed')}
        />
        <StatCard label={t.held} value={data.held} upTo={upTo} note={t.heldHow} link={to('held')} />
        <StatCard
          label={t.notConfigured}
          value={data.notConfigured}
          upTo={upTo}
          note={t.notConfiguredHow}
          link={to('notConfigured')}
        />
        <StatCard
          label={t.withheld}
          value={data.withheld}
          upTo={upTo}
          note={t.withheldHow}
          link={to('withheld')}
        />
        <StatCard
          label={t.replaced}
          value={data.replaced}
          upTo={upTo}
          note={t.replacedHow}
          link={to('replaced')}
        />
      </StatRow>
    </div>
  )
}
