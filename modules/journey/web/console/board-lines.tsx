import { DateText } from '#design/plain/relative-time.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import type { Board } from './api.ts'
import type { Drill } from './board.tsx'
import styles from './board.module.css'
import { boardTexts } from './board-texts.ts'
import { words } from './words.ts'

interface Line {
  key: string
  name: string
  late: number
  lateHomes?: number
  oldestDueOn: string | null
  dueThisWeek: number
  drill: Drill
}

interface BoardLinesProps {
  board: Board
  by: 'roles' | 'buildings'
  drill: Drill
  show: (drill: Drill) => void
}

/** What is late and what comes due, by post or by building; a name opens the actions behind its figures. */
export function BoardLines({ board, by, drill, show }: BoardLinesProps) {
  const t = useTexts(boardTexts)
  const lines = useLines(board, by)
  const isChosen = (line: Line) =>
    line.drill.performer === drill.performer && line.drill.building === drill.building
  return (
    <Section title={t[by]}>
      {lines.length === 0 && <p className={styles.quiet}>{t.none}</p>}
      {lines.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{by === 'roles' ? t.role : t.building}</th>
              <th scope="col">{t.late}</th>
              {by === 'buildings' && <th scope="col">{t.lateHomes}</th>}
              <th scope="col">{t.oldest}</th>
              <th scope="col">{t.week}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.key} aria-selected={isChosen(line)}>
                <td>
                  <button
                    type="button"
                    className={styles.pick}
                    onClick={() => show(isChosen(line) ? {} : line.drill)}
                  >
                    {line.name}
                  </button>
                </td>
                <td className={line.late > 0 ? styles.late : undefined}>{line.late}</td>
                {by === 'buildings' && <td>{line.lateHomes}</td>}
                <td>{line.oldestDueOn ? <DateText date={line.oldestDueOn} /> : '—'}</td>
                <td>{line.dueThisWeek}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}

function useLines({ roles, buildings }: Board, by: 'roles' | 'buildings'): Line[] {
  const w = useTexts(words)
  if (by === 'roles')
    return roles.map(({ role, ...line }) => ({
      key: role,
      name: w.roles[role] ?? role,
      ...line,
      drill: { performer: role },
    }))
  return buildings.map(({ building, ...line }) => ({
    key: building,
    name: building,
    ...line,
    drill: { building },
  }))
}
