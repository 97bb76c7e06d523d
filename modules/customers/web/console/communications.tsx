import { Button } from 'antd'
import { useKeysetList } from '#design/list/use-keyset-list.ts'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { Timeline } from '#design/plain/timeline.tsx'
import { useTexts } from '#design/texts.ts'
import { type Communication, customers } from './api.ts'
import styles from './person.module.css'
import { personTexts } from './person-texts.ts'
import { words } from './words.ts'

/** The log of what customer and staff said to one another, newest first. @serves S3-04 */
export function Communications({ personId }: { personId: string }) {
  const t = useTexts(personTexts)
  const w = useTexts(words)
  const list = useKeysetList<Communication>(
    'customers.communications',
    ({ query }) => customers.call.listCommunications({ params: { personId }, query }),
    { params: { personId }, query: { limit: 30 } },
  )
  if (list.isFirstLoad) return <Skeleton lines={6} />
  if (list.rows.length === 0) return <EmptyState icon="message" title={t.noCommunications} />
  const entries = list.rows.map(({ id, at, way, direction, content, staffName }) => ({
    id,
    at,
    by: staffName,
    tone: direction === 'incoming' ? ('act' as const) : ('info' as const),
    title: `${w.ways[way]} · ${w.directions[direction]}`,
    detail: content,
  }))
  return (
    <div className={styles.panel}>
      <Timeline entries={entries} label={t.communications} />
      {list.hasMore && (
        <Button loading={list.isLoadingMore} onClick={list.loadMore}>
          {t.more}
        </Button>
      )}
    </div>
  )
}
