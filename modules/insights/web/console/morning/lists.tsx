import { AppLink } from '#design/link.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useJoining, useSay, useTexts } from '#design/texts.ts'
import type { Morning, MorningLine } from '../api.ts'
import { morningTexts } from './texts.ts'
import styles from './morning.module.css'

type Content = Morning['content']

/** One complaint in the customer's own words. */
export function InFull({ content: { inFull } }: { content: Content }) {
  const t = useTexts(morningTexts)
  const join = useJoining()
  if (!inFull) return <p className={styles.quiet}>{t.quiet}</p>
  const { id, number, title, projectName, homeLabel, reporterName, body, ownerName, isAnswered } = inFull
  return (
    <section className={styles.letter} aria-label={t.inFull}>
      <h2 title={t.inFullHow}>{t.inFull}</h2>
      <blockquote>{body}</blockquote>
      <p className={styles.from}>
        {`—— ${join.list([reporterName, homeLabel ?? projectName].filter(Boolean))}`}
        <br />
        <AppLink to={`/cases/${id}`}>{`${number} ${title}`}</AppLink>
        {` · ${t.with(ownerName)} · ${isAnswered ? t.answered : t.waiting}`}
      </p>
    </section>
  )
}

/** Below this the overdue ones stand in the same column, so that both are of a length. */
const shortList = 5

/** New ones, those that wait longest, those whose promises are longest past. */
export function Lists({ content: { fresh, oldest, late } }: { content: Content }) {
  const t = useTexts(morningTexts)
  const overdue = <List title={t.late} lines={late} empty={t.allKept} shows="promise" />
  const isShort = fresh.length < shortList
  return (
    <div className={styles.lists}>
      <div>
        {fresh.length > 0 && <List title={t.fresh} lines={fresh} empty="" shows="answer" />}
        {isShort && overdue}
      </div>
      <div>
        <List title={t.oldest} lines={oldest} empty={t.allAnswered} shows="wait" />
        {!isShort && overdue}
      </div>
    </div>
  )
}

interface ListProps {
  title: string
  lines: readonly MorningLine[]
  empty: string
  shows: 'answer' | 'wait' | 'promise'
}

function List({ title, lines, empty, shows }: ListProps) {
  const t = useTexts(morningTexts)
  const say = useSay()
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {lines.length === 0 && <p className={styles.quiet}>{empty}</p>}
      <ol>
        {lines.map((line) => (
          <li key={line.id}>
            <AppLink to={`/cases/${line.id}`}>{line.title}</AppLink>
            <small>
              {[line.homeLabel ?? line.projectName, line.topic && say(line.topic), t.with(line.ownerName)]
                .filter(Boolean)
                .join(' · ')}
            </small>
            {shows === 'answer' ? (
              <StatusTag bare tone={line.isAnswered ? 'done' : 'act'}>
                {line.isAnswered ? t.answered : t.waiting}
              </StatusTag>
            ) : (
              <Since line={line} isPromise={shows === 'promise'} />
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Since({ line: { openedAt, promisedAt }, isPromise }: { line: MorningLine; isPromise: boolean }) {
  const t = useTexts(morningTexts)
  if (!isPromise || !promisedAt)
    return (
      <span>
        <RelativeTime at={openedAt} /> {t.takenIn}
      </span>
    )
  return (
    <span>
      {t.promised[0]} <RelativeTime at={promisedAt} /> {t.promised[1]}
    </span>
  )
}
