import type { ReactNode } from 'react'
import { AppLink } from '../link.tsx'
import styles from './card.module.css'

interface CardProps {
  title?: ReactNode
  /** Quiet words at the right of the title. */
  aside?: ReactNode
  /** Makes the whole card a link. */
  to?: string
  children?: ReactNode
}

/** One matter on paper: a title, what there is to say, nothing else. */
export function Card({ title, aside, to, children }: CardProps) {
  const content = (
    <>
      {title && (
        <div className={styles.title}>
          <h2>{title}</h2>
          {aside && <span className={styles.aside}>{aside}</span>}
        </div>
      )}
      {children}
    </>
  )
  return to ? (
    <AppLink to={to} className={styles.card}>
      {content}
    </AppLink>
  ) : (
    <section className={styles.card}>{content}</section>
  )
}
