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
  const counted = (count: number) => (count >= data.countedUpTo ? `${data.countedUpTo}+` : count)
  const to = (state: string) => (inside: React.ReactNode) => (
    <AppLink to={`/messages?state=${state}`}>{inside}</AppLink>
  )
  return (
    <div className={styles.figures}>
      <StatRow>
        <StatCard
          label={t.dead}
          value={counted(data.dead)}
          note={t.deadHow}
          tone={data.dead > 0 ? 'late' : 'idle'}
          link={to('dead')}
        />
        <StatCard
          label={t.waiting}
          value={counted(data.waiting)}
          note={t.waitingHow}
          link={to('queued,sending,failed')}
        />
        <StatCard label={t.held} value={counted(data.held)} note={t.heldHow} link={to('held')} />
        <StatCard
          label={t.notConfigured}
          value={counted(data.notConfigured)}
          note={t.notConfiguredHow}
          link={to('notConfigured')}
        />
        <StatCard
          label={t.withheld}
          value={counted(data.withheld)}
          note={t.withheldHow}
          link={to('withheld')}
        />
        <StatCard
          label={t.replaced}
          value={counted(data.replaced)}
          note={t.replacedHow}
          link={to('replaced')}
        />
      </StatRow>
    </div>
  )
}
