import { useLanguage } from '#design/language.ts'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useJoining, useTexts } from '#design/texts.ts'
import styles from './plans.module.css'
import { texts } from './texts.ts'
import type { Drawing } from './use-drawing.ts'

/** What still keeps the plan from being used, in words. */
export function PlanChecks({ drawing: { plan, problems, choose } }: { drawing: Drawing }) {
  const t = useTexts(texts)
  const join = useJoining()
  const language = useLanguage()
  if (problems.length === 0) return <StatusTag tone="done">{t.sound}</StatusTag>
  const named = (keys: readonly string[]) =>
    join.list(plan.rooms.filter(({ key }) => keys.includes(key)).map((room) => room[language]))
  return (
    <ul className={styles.problems} role="status">
      {problems.map(({ what, keys }) => (
        <li key={`${what} ${keys.join()}`}>
          <button type="button" onClick={() => choose(keys[0])}>
            <StatusTag bare tone="late">
              {t.problems[what]!(named(keys))}
            </StatusTag>
          </button>
        </li>
      ))}
    </ul>
  )
}
