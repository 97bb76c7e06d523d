import { useSyncExternalStore } from 'react'
import { Icon } from '../plain/icon.tsx'
import { toasts } from '../toast.ts'
import styles from './toasts.module.css'

const icons = { success: 'check', info: 'info', error: 'warning' } as const

/** What was said a moment ago, above everything else. */
export function Toasts() {
  const shown = useSyncExternalStore(toasts.subscribe, toasts.get)
  return (
    <output className={styles.toasts}>
      {shown.map(({ id, kind, words, offer }) => (
        <span key={id} data-kind={kind}>
          <Icon name={icons[kind]} size={16} />
          {words}
          {offer && (
            <button type="button" onClick={offer.run}>
              {offer.label}
            </button>
          )}
        </span>
      ))}
    </output>
  )
}
