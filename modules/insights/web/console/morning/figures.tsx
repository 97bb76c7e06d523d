import type { ReactNode } from 'react'
import { AppLink } from '#design/link.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import type { Morning } from '../api.ts'
import { morningTexts } from './texts.ts'
import styles from './morning.module.css'

type Content = Morning['content']

/** The figures of the morning, each with the way to what it counts, and the project that stands out. */
export function MorningFigures({ content }: { content: Content }) {
  const t = useTexts(morningTexts)
  const { opened, weekdayAverage, unanswered, overdue, board, from, until } = content
  const days = `openedFrom=${localDay(from)}&openedUntil=${localDay(until, -1)}`
  return (
    <>
      <dl className={styles.figures}>
        <Figure
          label={t.opened}
          how={t.openedHow}
          to={`/cases?open=false&kind=complaint&${days}`}
          value={opened}
          below={t.usual(weekdayAverage.toFixed(1))}
          tone={opened > weekdayAverage * 1.5 && opened > 2 ? 'act' : undefined}
        />
        <Figure
          label={t.unanswered}
          how={t.unansweredHow}
          to="/cases?kind=complaint&waiting=true&sort=openedAt"
          value={unanswered}
        />
        <Figure
          label={t.overdue}
          how={t.overdueHow}
          to="/cases?kind=complaint&countedFor=promiseLate"
          value={overdue}
          tone={overdue > 0 ? 'late' : undefined}
        />
        <Figure
          label={t.board}
          how={t.boardHow}
          to="/board"
          value={board.toDecide}
          below={board.unanswered > 0 ? t.boardUnanswered(board.unanswered) : undefined}
        />
      </dl>
      <Hottest content={content} />
    </>
  )
}

/** The local day of a moment; the page's moments are the beginnings of days where its reader is. */
function localDay(at: string, later = 0): string {
  const day = new Date(Date.parse(at) + 12 * 3_600_000 + later * 86_400_000)
  return day.toISOString().slice(0, 10)
}

interface FigureProps {
  label: string
  how: string
  to: string
  value: number
  below?: ReactNode
  tone?: 'act' | 'late' | undefined
}

function Figure({ label, how, to, value, below, tone }: FigureProps) {
  return (
    <div data-tone={tone}>
      <dt title={how}>{label}</dt>
      <dd>
        <AppLink to={to} aria-label={`${label} ${value}`}>
          {value}
        </AppLink>
        {below && <small>{below}</small>}
      </dd>
    </div>
  )
}

function Hottest({ content: { hottest, from, until } }: { content: Content }) {
  const t = useTexts(morningTexts)
  const say = useSay()
  return (
    <p className={styles.hottest} title={t.hottestHow}>
      <span>{t.hottest}</span>
      {hottest ? (
        <>
          <AppLink
            to={`/cases?open=false&kind=complaint&projectId=${hottest.projectId}&openedFrom=${localDay(from)}&openedUntil=${localDay(until, -1)}`}
          >
            {hottest.projectName}
          </AppLink>
          {` ${t.hottestWhy(hottest.opened, hottest.before.toFixed(1))}`}
          {hottest.topic &&
            hottest.ofTopic > 1 &&
            ` · ${t.hottestTopic(say(hottest.topic), hottest.ofTopic)}`}
        </>
      ) : (
        t.calm
      )}
    </p>
  )
}
