import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import styles from './states.module.css'

interface StateProps {
  icon?: IconName
  title: ReactNode
  /** What this place is for, or what to do. */
  hint?: ReactNode
  /** The first step. */
  action?: ReactNode
}

/** Nothing here yet: what the place is for, and the first step. */
export function EmptyState({ icon = 'file', title, hint, action }: StateProps) {
  return (
    <div className={styles.state}>
      <span className={styles.mark}>
        <Icon name={icon} size={26} />
      </span>
      <p className={styles.title}>{title}</p>
      {hint && <p className={styles.hint}>{hint}</p>}
      {action}
    </div>
  )
}

/** Something could not be shown: what happened and what to do. */
export function ErrorState({ icon = 'warning', ...rest }: StateProps) {
  return (
    <div role="alert">
      <EmptyState icon={icon} {...rest} />
    </div>
  )
}
