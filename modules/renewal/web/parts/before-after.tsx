import { useState } from 'react'
import { useTexts } from '#design/texts.ts'
import styles from './parts.module.css'
import { words } from './words.ts'

interface BeforeAfterProps {
  title: string
  before: string
  after: string
  caption?: string
}

/** The same place before and after, one over the other; a slider moves the edge between them. */
export function BeforeAfter({ title, before, after, caption }: BeforeAfterProps) {
  const w = useTexts(words)
  const [at, setAt] = useState(50)
  return (
    <figure className={styles.figure}>
      <div className={styles.compare} style={{ '--at': `${at}%` }}>
        <img src={`/api/files/${after}/screen`} alt={`${title} ${w.after}`} />
        <img className={styles.old} src={`/api/files/${before}/screen`} alt={`${title} ${w.before}`} />
        <span className={styles.edge} />
        <span className={styles.tag} data-side="before">
          {w.before}
        </span>
        <span className={styles.tag} data-side="after">
          {w.after}
        </span>
      </div>
      <input
        type="range"
        className={styles.slider}
        min={0}
        max={100}
        value={at}
        aria-label={`${title}: ${w.slide}`}
        onChange={({ target }) => setAt(Number(target.value))}
      />
      <figcaption>
        <b>{title}</b> {caption}
      </figcaption>
    </figure>
  )
}
