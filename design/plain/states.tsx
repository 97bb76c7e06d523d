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
  /** Where the state is the whole page, its title is the heading of the page. */
  isPage?: boolean
}

/** Nothing here yet: what the place is for, and the first step. */
export function EmptyState({ icon = 'file', title, hint, action, isPage = false }: StateProps) {
  const Title = isPage ? 'h1' : 'p'
  return (
    <div className={styles.state}>
      <span className={styles.mark}>
        <Icon name={icon} size={26} />
      </span>
      <Title className={styles.title}>{title}</Title>
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
