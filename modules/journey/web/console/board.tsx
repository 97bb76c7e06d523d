import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Select } from 'antd'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { Section } from '#design/record/section.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { estate, journey } from './api.ts'
import { BoardFlow } from './board-flow.tsx'
import { BoardDrill } from './board-drill.tsx'
import { BoardLines } from './board-lines.tsx'
import styles from './board.module.css'
import { boardTexts } from './board-texts.ts'

/** What is looked at more closely; it stands in the address. */
export interface Drill {
  step?: string
  performer?: string
  building?: string
}

/** All homes of a project on their way, and what is late, by post and by building; every figure opens what it counts. @serves S0-42, S0-58, S2-05, S2-08, S1-47, 2.0 */
export default function Board() {
  const t = useTexts(boardTexts)
  const address = useSearch({ strict: false }) as Drill & { projectId?: string }
  const navigate = useNavigate()
  const { data: projects } = useQuery(estate.query.listProjects({ query: { limit: 200 } }))
  const projectId = address.projectId ?? projects?.items[0]?.id
  const show = (search: Drill & { projectId?: string }) =>
    void navigate({ to: '.', search: search as never, replace: true })
  return (
    <>
      <PageHead
        title={t.title}
        actions={
          projects && (
            <Select
              aria-label={t.choose}
              style={{ width: 240 }}
              value={projectId}
              showSearch={{ optionFilterProp: 'label' }}
              options={projects.items.map(({ id, name, city }) => ({
                value: id,
                label: `${name} · ${city}`,
              }))}
              onChange={(id: string) => show({ projectId: id })}
            />
          )
        }
      />
      {projects?.items.length === 0 && (
        <EmptyState icon="project" title={t.noProject} hint={t.noProjectHint} />
      )}
      {projectId && (
        <Loaded projectId={projectId} drill={address} show={(drill) => show({ projectId, ...drill })} />
      )}
    </>
  )
}

interface LoadedProps {
  projectId: string
  drill: Drill
  show: (drill: Drill) => void
}

function Loaded({ projectId, drill, show }: LoadedProps) {
  const t = useTexts(boardTexts)
  const { data, error } = useQuery(journey.query.projectBoard({ params: { projectId } }))
  if (error) return <ErrorState title={error.message} />
  if (!data) return <Skeleton lines={10} />
  return (
    <div className={styles.page}>
      <Section title={t.flow} aside={<span className={styles.quiet}>{t.flowHint}</span>}>
        <BoardFlow steps={data.steps} chosen={drill.step} choose={(step) => show({ step })} />
      </Section>
      <BoardDrill projectId={projectId} board={data} drill={drill} onClose={() => show({})} />
      <div className={styles.halves}>
        <BoardLines board={data} by="roles" drill={drill} show={show} />
        <BoardLines board={data} by="buildings" drill={drill} show={show} />
      </div>
    </div>
  )
}
