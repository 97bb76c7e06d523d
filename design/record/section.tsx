import { type ReactNode, useId } from 'react'
import styles from './record-page.module.css'

interface SectionProps {
  title: string
  /** Beside the title: a count, a link to all. */
  aside?: ReactNode
  children: ReactNode
}

/** A part of a page under its own heading. */
export function Section({ title, aside, children }: SectionProps) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  )
}
