import type { ReactNode } from 'react'
import styles from './field-group.module.css'

interface FieldGroupProps {
  title: string
  /** Beside the title. */
  head?: ReactNode
  children: ReactNode
}

/** Fields that say one thing together, such as who somebody is. */
export function FieldGroup({ title, head, children }: FieldGroupProps) {
  return (
    <div className={styles.group}>
      <div className={styles.head}>
        <b>{title}</b>
        {head}
      </div>
      <div className={styles.fields}>{children}</div>
    </div>
  )
}
