import { Button } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { HistoryLine, HistoryPage } from '#platform/history/line.ts'
import { useKeysetList } from '../../list/use-keyset-list.ts'
import { Skeleton } from '../../plain/skeleton.tsx'
import { Timeline, type TimelineEntry } from '../../plain/timeline.tsx'
import type { Tone } from '../../plain/tone.ts'
import { useTexts } from '../../texts.ts'
import { Section } from '../section.tsx'
import { recordTexts } from '../texts.ts'
import { ChangeWords } from './change-words.tsx'
import { changesOf } from './changes.ts'
import { happenings, telling } from './happenings.ts'
import styles from './history.module.css'
import { useLineWords } from './line-words.ts'
import { useLogWords } from './log-words.ts'

interface HistoryProps {
  /** `module.route`, so that events of the module refresh it. */
  name: string
  /** The record's id. */
  of: string
  ask: (query: { limit: number; after?: string }) => Promise<HistoryPage>
}

/** Who changed what on a record, when, in words; asked for only when it comes into view. */
export function History(props: HistoryProps) {
  const t = useTexts(recordTexts)
  const [inView, place] = useInView()
  return (
    <div ref={place} className={styles.place} data-when-seen>
      <Section title={t.history}>{inView && <HistoryLines {...props} />}</Section>
    </div>
  )
}

function useInView() {
  const place = useRef<HTMLDivElement>(null)
  const [inView, setInView] = useState(false)
  useEffect(() => {
    const watcher = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setInView(true),
      { rootMargin: '200px' },
    )
    if (place.current) watcher.observe(place.current)
    return () => watcher.disconnect()
  }, [])
  return [inView, place] as const
}

const tones: Record<string, Tone> = { insert: 'done', update: 'active', delete: 'late' }

/** The same without a heading of its own, for tabs and dialogs. */
export function HistoryLines({ name, of, ask }: HistoryProps) {
  const t = useTexts(recordTexts)
  const { isThere } = useLogWords()
  const say = useLineWords()
  const { rows, hasMore, loadMore, isFirstLoad, isLoadingMore, error } = useKeysetList<HistoryLine>(
    name,
    ({ query }) => ask(query as unknown as { limit: number; after?: string }),
    { params: { of }, query: { limit: 20 } },
  )
  if (error) return <p className={styles.faint}>{error.message}</p>
  if (isFirstLoad || !isThere) return <Skeleton lines={3} />
  if (rows.length === 0) return <p className={styles.faint}>{t.noHistory}</p>
  const entries = happenings(rows).map((all): TimelineEntry => {
    const lines = telling(all)
    const [first] = lines
    return {
      id: String(first.id),
      at: first.at,
      by: say.who(first),
      tone: tones[first.change] ?? 'info',
      title: say.action(first) ?? `${say.change(first)} ${say.subject(first)}`,
      detail: <Details lines={lines} of={of} />,
    }
  })
  return (
    <>
      <Timeline entries={entries} label={t.history} />
      {hasMore && (
        <Button type="link" loading={isLoadingMore} onClick={loadMore}>
          {t.earlier}
        </Button>
      )}
    </>
  )
}

/** The fields that changed, line by line; where the title does not say it, what was added or removed as well. */
function Details({ lines, of }: { lines: readonly HistoryLine[]; of: string }): ReactNode {
  const say = useLineWords()
  const [only] = lines
  const isTold = lines.length === 1 && only?.actionWords !== null
  return lines.map((line) => {
    const head = [
      !isTold && `${say.change(line)} ${say.subject(line)}`,
      line.subjectId !== of && say.name(line),
    ].filter(Boolean)
    const changes = changesOf(line)
    if (head.length === 0 && changes.length === 0) return null
    return (
      <div key={line.id} className={styles.line}>
        {head.length > 0 && <span>{head.join(' ')}</span>}
        {changes.map((change) => (
          <ChangeWords key={change.field} line={line} change={change} />
        ))}
      </div>
    )
  })
}
