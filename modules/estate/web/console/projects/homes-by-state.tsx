import { AppLink } from '#design/link.tsx'
import { grouped } from '#design/plain/grouped.ts'
import { ToneMark } from '#design/plain/tone-mark.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import type { Project } from '../api.ts'
import { homeStates, toneOfHome, words } from '../words.ts'
import styles from './projects.module.css'
import { texts } from './texts.ts'

/** How many homes are in which state: one bar, and each figure leads to its homes. */
export function HomesByState({ project: { id, homes, homesByState } }: { project: Project }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  if (homes === 0) return null
  const states = homeStates.filter((state) => (homesByState[state] ?? 0) > 0)
  return (
    <Section title={t.homesByState} aside={<span className={styles.faint}>{t.homesHow}</span>}>
      <div className={styles.bar} aria-hidden="true">
        {states.map((state) => (
          <span key={state} data-tone={toneOfHome[state]} style={{ flexGrow: homesByState[state] }} />
        ))}
      </div>
      <ul className={styles.states}>
        {states.map((state) => (
          <li key={state} data-tone={toneOfHome[state]}>
            <AppLink to={`/homes?projectId=${id}&state=${state}`}>
              <ToneMark tone={toneOfHome[state]} size={10} /> {w.homeStates[state]}{' '}
              <b>{grouped(homesByState[state]!)}</b>
            </AppLink>
          </li>
        ))}
      </ul>
    </Section>
  )
}
