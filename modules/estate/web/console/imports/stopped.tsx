import { Alert } from 'antd'
import { useTexts } from '#design/texts.ts'
import type { Import } from './api.ts'
import { Counts } from './counts.tsx'
import styles from './imports.module.css'
import { MapColumns } from './map-columns.tsx'
import { texts } from './texts.ts'

/** Cancelled or failed: what stays, why, and the way to take it up again. */
export function Stopped({ view }: { view: Import }) {
  const t = useTexts(texts)
  const failed = view.state === 'failed'
  return (
    <div className={styles.stages}>
      <Alert
        type={failed ? 'error' : 'info'}
        title={failed ? t.failedTitle : t.cancelledTitle}
        description={failed ? view.failure : t.cancelHint}
      />
      {view.handledRows > 0 && <Counts view={view} />}
      <MapColumns view={view} />
    </div>
  )
}
