import type { ReactNode } from 'react'
import styles from './story.module.css'

/** Some parts side by side under a heading. */
export function Story({
  title,
  children,
  wide = false,
}: {
  title: string
  children: ReactNode
  wide?: boolean
}) {
  return (
    <section className={styles.story}>
      <h2>{title}</h2>
      <div className={wide ? undefined : styles.row}>{children}</div>
    </section>
  )
}

/** A time from now, in hours. */
export const hoursFromNow = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString()
