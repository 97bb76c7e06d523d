import { useQuery } from '@tanstack/react-query'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { type Board, journey } from '../api.ts'
import { words } from '../words.ts'
import type { Drill } from './board.tsx'
import styles from './board.module.css'
import { Course } from './course.tsx'
import { BoardDrill } from './drill.tsx'
import { BoardFlow } from './flow.tsx'
import { Heat, type HeatRow } from './heat.tsx'
import { BoardPosts } from './posts.tsx'
import { texts } from './texts.ts'

interface ProjectBoardProps {
  projectId: string
  drill: Drill
  show: (drill: Drill) => void
}

/** One project: homes by step, what is late by building and by person, planned against actual; every figure opens what it counts. */
export function ProjectBoard({ projectId, drill, show }: ProjectBoardProps) {
  const t = useTexts(texts)
  const { data, error } = useQuery(journey.query.projectBoard({ params: { projectId } }))
  const { buildings, people } = useRows(data)
  if (error) return <ErrorState title={error.message} />
  if (!data) return <Skeleton lines={10} />
  const isSame = (one: Drill) =>
    one.building === drill.building &&
    one.staffId === drill.staffId &&
    one.performer === drill.performer &&
    one.of === drill.of &&
    !drill.step
  const toggle = (next: Drill) => show(isSame(next) ? {} : next)
  return (
    <div className={styles.page}>
      <Section title={t.flow} aside={<span className={styles.quiet}>{t.flowHint}</span>}>
        <BoardFlow
          steps={data.steps.map(({ homes, ...step }) => ({ ...step, standing: homes }))}
          chosen={drill.step}
          choose={(step) => show(step ? { step } : {})}
        />
      </Section>
      <BoardDrill projectId={projectId} board={data} drill={drill} onClose={() => show({})} />
      <div className={styles.halves}>
        <Section title={t.heatBuildings} aside={<span className={styles.quiet}>{t.heatHint}</span>}>
          <Heat
            first={t.building}
            rows={buildings}
            none={t.none}
            isChosen={(row, of) => isSame({ ...row.drill, of })}
            open={(row, of) => toggle({ ...row.drill, of })}
          />
        </Section>
        <Section title={t.heatPeople} aside={<span className={styles.quiet}>{t.heatHint}</span>}>
          <Heat
            first={t.person}
            rows={people}
            none={t.none}
            isChosen={(row, of) => isSame({ ...row.drill, of })}
            open={(row, of) => toggle({ ...row.drill, of })}
          />
        </Section>
      </div>
      <Course projectId={projectId} />
      <BoardPosts board={data} drill={drill} show={show} />
    </div>
  )
}

type ProjectRow = HeatRow & { drill: Drill }

function useRows(board: Board | undefined): { buildings: ProjectRow[]; people: ProjectRow[] } {
  const w = useTexts(words)
  const t = useTexts(texts)
  if (!board) return { buildings: [], people: [] }
  return {
    buildings: board.buildings.map(({ building, late, lateHomes, heat }) => ({
      key: building,
      name: building,
      note: lateHomes > 0 ? t.homes(lateHomes) : '',
      late,
      heat,
      drill: { building },
    })),
    people: board.people.map(({ staff, holder, role, late, heat }) => {
      const post = w.roles[role] ?? role
      return {
        key: staff?.id ?? role,
        name: staff?.name ?? holder?.name ?? post,
        note: staff ? post : holder ? t.byPost(post) : t.nobodyNamed,
        late,
        heat,
        drill: staff ? { staffId: staff.id } : { performer: role, unnamed: true },
      }
    }),
  }
}
