import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import type { NoticeFactor } from './api.ts'
import styles from './disclosure.module.css'
import { texts } from './notice-texts.ts'

interface FactorNotesProps {
  faults: NoticeFactor['faults']
  advice: NoticeFactor['advice']
}

/** What must be mended in a factor, and what would be better said otherwise. */
export function FactorNotes({ faults, advice }: FactorNotesProps) {
  const t = useTexts(texts)
  if (faults.length + advice.length === 0) return null
  return (
    <div className={styles.row}>
      {faults.map(({ rule }) => (
        <StatusTag key={rule} tone="late">
          {t.rules[rule]}
        </StatusTag>
      ))}
      {advice.map(({ rule }) => (
        <StatusTag key={rule} tone="act">
          {t.rules[rule]}
        </StatusTag>
      ))}
    </div>
  )
}
