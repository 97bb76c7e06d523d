import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import styles from './portal.module.css'
import { texts } from './texts.ts'

interface Step {
  what: string
  person: string
  until: string
  doneAt?: string | null
}

/** What is done by whom and by when, and what of it is done. @serves S1-49 */
export function PlanSteps({ steps }: { steps: readonly Step[] }) {
  const t = useTexts(texts)
  if (steps.length === 0) return null
  return (
    <ol className={styles.steps}>
      {steps.map(({ what, person, until, doneAt }) => (
        <li key={`${what} ${until}`}>
          <strong>{what}</strong>
          {doneAt ? (
            <StatusTag bare tone="done">
              {t.stepDone}
            </StatusTag>
          ) : (
            <span className={styles.quiet}>{t.stepBy(person, until)}</span>
          )}
        </li>
      ))}
    </ol>
  )
}
