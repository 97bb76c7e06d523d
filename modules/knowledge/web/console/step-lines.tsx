import { useSay, useTexts } from '#design/texts.ts'
import type { PreparedStep } from '../../contract.ts'
import styles from './knowledge.module.css'
import { words } from './parts/words.ts'
import { texts } from './texts.ts'

/** The steps of an edition as people read them. */
export function StepLines({ steps }: { steps: readonly PreparedStep[] }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const say = useSay()
  if (steps.length === 0) return null
  return (
    <div>
      <h3>{t.steps}</h3>
      <ol className={styles.steps}>
        {steps.map(({ whatZh, whatEn, performer, days }) => (
          <li key={whatZh}>
            {say({ zh: whatZh, en: whatEn || whatZh })}{' '}
            <span className={styles.quiet}>
              {w.performers[performer]} · {t.inDays(days)}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
