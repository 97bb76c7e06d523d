import { Button } from 'antd'
import { useLanguage } from '#design/language.ts'
import { AppLink } from '#design/link.tsx'
import { useKeysetList } from '#design/list/use-keyset-list.ts'
import { useNow } from '#design/plain/now.ts'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { withDateWords } from '#design/plain/time-words.ts'
import { Timeline } from '#design/plain/timeline.tsx'
import type { Tone } from '#design/plain/tone.ts'
import { useSay, useTexts } from '#design/texts.ts'
import { customers, type TimelineLine } from './api.ts'
import styles from './person.module.css'
import { personTexts } from './person-texts.ts'

/** Everything that happened with the customer, of whatever module, newest first. @serves S0-30, S2-09, S3-04 */
export function TimelineTab({ personId }: { personId: string }) {
  const t = useTexts(personTexts)
  const say = useSay()
  const language = useLanguage()
  const now = useNow()
  const list = useKeysetList<TimelineLine>(
    'customers.timeline',
    ({ query }) => customers.call.getTimeline({ params: { personId }, query }),
    { params: { personId }, query: { limit: 30 } },
  )
  if (list.isFirstLoad) return <Skeleton lines={8} />
  if (list.rows.length === 0) return <EmptyState icon="history" title={t.noTimeline} />
  const entries = list.rows.map((line) => {
    const to = pageOf(line.subject)
    const words = withDateWords(say(line.text), now, language)
    return {
      id: line.id,
      at: line.at,
      by: line.by,
      tone: toneOf(line),
      title: to ? <AppLink to={to}>{words}</AppLink> : words,
    }
  })
  return (
    <div className={styles.panel}>
      <Timeline entries={entries} label={t.timeline} />
      {list.hasMore && (
        <Button loading={list.isLoadingMore} onClick={list.loadMore}>
          {t.more}
        </Button>
      )}
    </div>
  )
}

function toneOf({ kind, name }: TimelineLine): Tone {
  if (kind === 'communication') return 'info'
  if (/done|closed|delivered|moved_in|signed|confirmed/.test(name)) return 'done'
  return /opened|reported|missed|cancelled/.test(name) ? 'act' : 'idle'
}

/** Where the subject of an entry can be opened. */
function pageOf({ kind, id }: TimelineLine['subject']): string | undefined {
  const pages: Record<string, string> = {
    case: '/cases/:id',
    'journey.action': '/journey-actions/:id',
    'sales.contract': '/contracts/:id',
    'delivery.home': '/homes/:id/journey',
  }
  return pages[kind]?.replace(':id', id)
}
