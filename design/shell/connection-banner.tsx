import { useEffect, useState, useSyncExternalStore } from 'react'
import { connection } from '#platform/web/connection.ts'
import { Icon } from '../plain/icon.tsx'
import { useTexts } from '../texts.ts'
import { shellTexts } from './texts.ts'
import styles from './connection-banner.module.css'

/** Says that the connection is lost, and for a moment that it is back; nobody has to do anything. */
export function ConnectionBanner() {
  const texts = useTexts(shellTexts)
  const state = useSyncExternalStore(connection.subscribe, connection.get)
  const online = useSyncExternalStore(onNetwork, () => navigator.onLine)
  const lost = state === 'lost' || !online
  const [recovered, setRecovered] = useState(false)
  useEffect(() => {
    if (!lost) return
    return () => setRecovered(true)
  }, [lost])
  useEffect(() => {
    if (!recovered) return
    const timer = setTimeout(() => setRecovered(false), 3000)
    return () => clearTimeout(timer)
  }, [recovered])
  return (
    <output className={styles.place}>
      {lost ? (
        <span className={styles.lost}>
          <Icon name="offline" size={16} /> {online ? texts.lost : texts.offline}
        </span>
      ) : (
        recovered && (
          <span className={styles.back}>
            <Icon name="check" size={16} /> {texts.back}
          </span>
        )
      )}
    </output>
  )
}

function onNetwork(changed: () => void): () => void {
  addEventListener('online', changed)
  addEventListener('offline', changed)
  return () => {
    removeEventListener('online', changed)
    removeEventListener('offline', changed)
  }
}
