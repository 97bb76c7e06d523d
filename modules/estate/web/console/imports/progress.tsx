import { useState } from 'react'
import { ProgressJob } from '#design/plain/progress-job.tsx'
import { useNow } from '#design/plain/now.ts'
import { useTexts } from '#design/texts.ts'
import type { Import } from './api.ts'
import { useCancelling } from './cancel-import.tsx'
import { Counts } from './counts.tsx'
import styles from './imports.module.css'
import { texts } from './texts.ts'

/** How far the check or the writing has come, how long it will take, and the way to stop it. */
export function Progress({ view }: { view: Import }) {
  const t = useTexts(texts)
  const cancel = useCancelling(view)
  const title = view.state === 'checking' ? t.checkingTitle : t.runningTitle
  const { handledRows, progress, totalRows } = view
  const total = totalRows ?? (progress > 0 ? Math.round(handledRows / progress) : handledRows)
  return (
    <div className={styles.progress}>
      <ProgressJob
        title={title}
        state={handledRows === 0 ? 'waiting' : 'running'}
        done={handledRows}
        total={Math.max(total, handledRows)}
        leftMs={useTimeLeft(progress)}
        onCancel={() => cancel.run(undefined)}
      />
      {handledRows > 0 && <Counts view={view} />}
    </div>
  )
}

/** The time to go at the pace so far, in milliseconds; undefined until there is a pace. */
function useTimeLeft(progress: number): number | undefined {
  const now = useNow().getTime()
  const [start] = useState(() => ({ at: Date.now(), progress }))
  const gained = progress - start.progress
  const taken = now - start.at
  return gained > 0.02 && taken > 1000 ? (taken / gained) * (1 - progress) : undefined
}
