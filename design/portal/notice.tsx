import type { ReactNode } from 'react'
import { Icon, type IconName } from '../plain/icon.tsx'
import type { Tone } from '../plain/tone.ts'
import styles from './notice.module.css'

/** A sentence that should not be overlooked. */
export function Notice({
  tone = 'info',
  icon = 'info',
  children,
}: {
  tone?: Tone
  icon?: IconName
  children: ReactNode
}) {
  return (
    <div className={styles.notice} data-tone={tone} role={tone === 'late' ? 'alert' : 'status'}>
      <Icon name={icon} size={22} />
      <div>{children}</div>
    </div>
  )
}
