import { useState } from 'react'
import { defineTexts, useTexts } from '../texts.ts'
import styles from './before-after.module.css'

const texts = defineTexts({
  zh: { before: '改造前', after: '改造后', slide: '左右拖动，看前后变化' },
  en: { before: 'Before', after: 'After', slide: 'Slide to compare before and after' },
})

interface BeforeAfterProps {
  title: string
  before: string
  after: string
  caption?: string
}

/** The same place before and after, one over the other; a slider moves the edge between them. */
export function BeforeAfter({ title, before, after, caption }: BeforeAfterProps) {
  const t = useTexts(texts)
  const [at, setAt] = useState(50)
  return (
    <figure className={styles.figure}>
      <div className={styles.compare} style={{ '--at': `${at}%` }}>
        <img src={`/api/files/${after}/screen`} alt={`${title} ${t.after}`} />
        <img className={styles.old} src={`/api/files/${before}/screen`} alt={`${title} ${t.before}`} />
        <span className={styles.edge} />
        <span className={styles.tag} data-side="before">
          {t.before}
        </span>
        <span className={styles.tag} data-side="after">
          {t.after}
        </span>
      </div>
      <input
        type="range"
        className={styles.slider}
        min={0}
        max={100}
        value={at}
        aria-label={`${title}: ${t.slide}`}
        onChange={({ target }) => setAt(Number(target.value))}
      />
      <figcaption>
        <b>{title}</b> {caption}
      </figcaption>
    </figure>
  )
}
