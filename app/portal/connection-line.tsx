import { useSyncExternalStore } from 'react'
import { defineTexts, useTexts } from '#design/texts.ts'
import { connection } from '#platform/web/connection.ts'
import styles from './connection-line.module.css'

const texts = defineTexts({
  zh: { lost: '网络不太稳定，正在重新连接。您填写的内容不会丢失。' },
  en: { lost: 'The connection is unsteady and coming back. Nothing you entered is lost.' },
})

/** Says that the connection is lost, until it is back. */
export function ConnectionLine() {
  const t = useTexts(texts)
  const state = useSyncExternalStore(connection.subscribe, connection.get)
  return state === 'lost' ? (
    <div className={styles.line} role="status">
      {t.lost}
    </div>
  ) : null
}
