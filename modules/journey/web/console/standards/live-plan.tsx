import { type ReactNode, useMemo } from 'react'
import { useSettled } from '#design/use-settled.ts'
import { useTexts } from '#design/texts.ts'
import { type Attempt, ExamplePlanView } from './example-plan.tsx'
import { exampleTexts } from './example-texts.ts'
import styles from './live.module.css'

interface LivePlanProps {
  standardId: string
  /** Undefined as long as what is written cannot be planned. */
  attempt: Attempt | undefined
  hint?: string
  children?: ReactNode
}

/** The plan of an example home as the form beside it stands while somebody writes. */
export function LivePlan({ standardId, attempt, hint, children }: LivePlanProps) {
  const t = useTexts(exampleTexts)
  // As words, so that what stays the same is the same.
  const written = useSettled(JSON.stringify(attempt ?? null))
  const settled = useMemo(() => (JSON.parse(written) as Attempt | null) ?? undefined, [written])
  return (
    <aside className={styles.live} aria-label={t.live}>
      <h3>{t.live}</h3>
      <p className={styles.quiet}>
        {t.liveHint}
        {hint}
      </p>
      {children}
      {settled ? (
        <ExamplePlanView standardId={standardId} attempt={settled} />
      ) : (
        <p className={styles.wait}>{t.unfinished}</p>
      )}
    </aside>
  )
}
