import { ConfirmAction } from '#design/confirm-action.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import styles from './projects.module.css'
import { texts } from './texts.ts'

interface RemovalProps {
  /** What goes, and what must not hang on it. */
  consequence: string
  remove: () => Promise<unknown>
}

/** The way out for what nothing uses, at the foot of the form that changes it. */
export function Removal({ consequence, remove }: RemovalProps) {
  const t = useTexts(texts)
  const change = useChange(remove, { refreshes: ['estate'], said: t.removed })
  return (
    <div className={styles.removal}>
      <ConfirmAction
        label={t.remove}
        danger
        consequence={consequence}
        busy={change.busy}
        onConfirm={() => change.run(undefined)}
      />
    </div>
  )
}
