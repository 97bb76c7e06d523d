import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { AppLink } from '#design/link.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { estate, journey } from '../api.ts'
import styles from './board.module.css'
import { ProjectBoard } from './project-board.tsx'
import { RegionBoard } from './region-board.tsx'
import { texts } from './texts.ts'

/** What is looked at more closely; it stands in the address. */
export interface Drill {
  /** The homes of a step. */
  step?: string
  /** The open actions of a post, a building or a person; of one step of them. */
  performer?: string
  building?: string
  staffId?: string
  unnamed?: boolean
  of?: string
}

interface Address extends Drill {
  nodeId?: string
  projectId?: string
}

/** All homes on their way: of everything in reach, of a region, a city or a project, down to the single home. @serves S0-42, S0-58, S2-05, S2-08, S1-47, 2.0 */
export default function Board() {
  const t = useTexts(texts)
  const may = useMay()
  const { nodeId, projectId: asked, ...drill } = useSearch({ strict: false }) as Address
  const navigate = useNavigate()
  const { data: projects } = useQuery(estate.query.listProjects({ query: { limit: 200 } }))
  const { data: board, error } = useQuery({
    ...journey.query.journeyBoard({ query: nodeId ? { nodeId } : {} }),
    enabled: !asked,
  })
  const only = board?.parts.length === 1 && board.projects === 1 ? board.parts[0]!.projectId : null
  const projectId = asked ?? only
  const show = (search: Address) => void navigate({ to: '.', search: search as never, replace: true })
  const name = projects?.items.find(({ id }) => id === projectId)?.name ?? board?.node?.name
  return (
    <>
      <PageHead
        title={name ? t.titleOf(name) : t.title}
        hint={asked ? <Way above={[]} /> : board && board.above.length > 0 && <Way above={board.above} />}
        actions={
          projects &&
          projects.items.length > 1 && (
            <div className={styles.actions}>
              <Select
                aria-label={t.choose}
                placeholder={t.choose}
                style={{ width: 200 }}
                value={projectId}
                showSearch={{ optionFilterProp: 'label' }}
                options={projects.items.map(({ id, name: label, city }) => ({
                  value: id,
                  label: `${label} · ${city}`,
                }))}
                onChange={(id: string) => show({ projectId: id })}
              />
              <AppLink to={`/journey-board/compare${nodeId ? `?nodeId=${nodeId}` : ''}`}>
                <Button>{t.compare}</Button>
              </AppLink>
            </div>
          )
        }
      />
      {error && <ErrorState title={error.message} />}
      {projects?.items.length === 0 && (
        <EmptyState
          icon="project"
          title={t.noProject}
          hint={t.noProjectHint}
          action={may('estate.edit') && <AppLink to="/projects">{t.toProjects}</AppLink>}
        />
      )}
      {projectId && (
        <ProjectBoard projectId={projectId} drill={drill} show={(next) => show({ projectId, ...next })} />
      )}
      {!projectId && !board && !error && <Skeleton lines={10} />}
      {!projectId && board && board.projects > 0 && <RegionBoard board={board} />}
    </>
  )
}

/** The way back up: everything in reach, then each level above. */
function Way({ above }: { above: { id: string; name: string }[] }) {
  const t = useTexts(texts)
  return (
    <span className={styles.way}>
      <AppLink to="/journey-board">{t.inReach}</AppLink>
      {above.map(({ id, name }) => (
        <span key={id}>
          {' / '}
          <AppLink to={`/journey-board?nodeId=${id}`}>{name}</AppLink>
        </span>
      ))}
    </span>
  )
}
