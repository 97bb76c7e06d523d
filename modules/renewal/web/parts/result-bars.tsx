import { useTexts } from '#design/texts.ts'
import styles from './parts.module.css'
import { words } from './words.ts'

interface Option {
  id: string
  title: string
  firsts: number
  mentions: number
  points: number
}

/** How the wishes came out: the longest bar first, with how it is counted. */
export function ResultBars({ options }: { options: readonly Option[] }) {
  const w = useTexts(words)
  const most = Math.max(1, ...options.map(({ points }) => points))
  return (
    <div className={styles.stack}>
      <ul className={styles.bars}>
        {options
          .toSorted((one, other) => other.points - one.points)
          .map(({ id, title, firsts, mentions, points }) => (
            <li key={id}>
              <div className={styles.ends}>
                <b>{title}</b>
                <span>{w.points(points)}</span>
              </div>
              <div className={styles.track} aria-hidden="true">
                <span style={{ width: `${(points / most) * 100}%` }} />
              </div>
              <span className={styles.quiet}>{w.named(mentions, firsts)}</span>
            </li>
          ))}
      </ul>
      <p className={styles.quiet}>{w.counted}</p>
    </div>
  )
}
