import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { law } from '../parts/law.ts'
import styles from './warranty.module.css'

/** What is not covered and what follows a refusal, for staff. */
export function LawSections() {
  const l = useTexts(law)
  return (
    <>
      <Section title={l.excluded}>
        <p className={styles.words}>{l.staffExcluded}</p>
      </Section>
      <Section title={l.risk}>
        <p className={styles.words}>{l.riskWords}</p>
        <p className={styles.words}>{l.backToBack}</p>
      </Section>
    </>
  )
}
