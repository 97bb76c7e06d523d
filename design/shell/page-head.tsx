import { type ReactNode, useEffect } from 'react'
import { AppLink } from '../link.tsx'
import { Icon } from '../plain/icon.tsx'
import styles from './page-head.module.css'

interface PageHeadProps {
  title: string
  /** Beside the title: a count, a state. */
  aside?: ReactNode
  /** Under the title, in one line. */
  hint?: ReactNode
  back?: { to: string; label: string }
  actions?: ReactNode
}

/** The head of a page: its name (also that of the tab), and its one primary action at the right. */
export function PageHead({ title, aside, hint, back, actions }: PageHeadProps) {
  useEffect(() => {
    document.title = `${title} · 同行`
  }, [title])
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        {back && (
          <AppLink to={back.to} className={styles.back}>
            <Icon name="back" size={14} /> {back.label}
          </AppLink>
        )}
        <div className={styles.title}>
          <h1 tabIndex={-1}>{title}</h1>
          {aside && <output className={styles.aside}>{aside}</output>}
        </div>
        {hint && <p className={styles.hint}>{hint}</p>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  )
}
