import { grouped } from '#design/plain/grouped.ts'
import { DateText } from '#design/plain/relative-time.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import type { Board } from '../api.ts'
import { words } from '../words.ts'
import type { Drill } from './board.tsx'
import styles from './board.module.css'
import { texts } from './texts.ts'

interface BoardPostsProps {
  board: Board
  drill: Drill
  show: (drill: Drill) => void
}

/** What is late and what comes due, by post; a name opens the actions behind its figures. */
export function BoardPosts({ board: { roles }, drill, show }: BoardPostsProps) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const isChosen = (role: string) => role === drill.performer && !drill.unnamed
  return (
    <Section title={t.roles}>
      {roles.length === 0 && <p className={styles.quiet}>{t.none}</p>}
      {roles.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t.role}</th>
              <th scope="col">{t.late}</th>
              <th scope="col">{t.oldest}</th>
              <th scope="col">{t.week}</th>
            </tr>
          </thead>
          <tbody>
            {roles.map(({ role, late, oldestDueOn, dueThisWeek }) => (
              <tr key={role} aria-selected={isChosen(role)}>
                <td>
                  <button
                    type="button"
                    className={styles.pick}
                    onClick={() => show(isChosen(role) ? {} : { performer: role })}
                  >
                    {w.roles[role] ?? role}
                  </button>
                </td>
                <td className={late > 0 ? styles.late : undefined}>{grouped(late)}</td>
                <td>{oldestDueOn ? <DateText date={oldestDueOn} /> : '—'}</td>
                <td>{grouped(dueThisWeek)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}
