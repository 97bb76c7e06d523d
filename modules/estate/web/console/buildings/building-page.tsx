import { useQuery } from '@tanstack/react-query'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { AppLink, useGo, useRouteParams } from '#design/link.tsx'
import { BuildingElevation } from '#design/plain/building-elevation.tsx'
import { Icon } from '#design/plain/icon.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { History } from '#design/record/history/history.tsx'
import { Section } from '#design/record/section.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { type Building, type ElevationView, estate } from '../api.ts'
import { HomeForm } from '../homes/home-form.tsx'
import { Removal } from '../projects/removal.tsx'
import { texts as projectTexts } from '../projects/texts.ts'
import { homeStates, toneOfHome, words } from '../words.ts'
import { BuildingForm } from './building-form.tsx'
import styles from './building-page.module.css'
import { texts } from './texts.ts'
import { homesOnWall } from './wall.ts'

/** A building as it stands, floors by units; a door leads to its home. @serves S3-04 */
export default function BuildingPage() {
  const { projectId, buildingId } = useRouteParams('projectId', 'buildingId')
  const { data, error } = useQuery(estate.query.getElevation({ params: { projectId, buildingId } }))
  const { data: project } = useQuery(estate.query.getProject({ params: { projectId } }))
  const { data: all } = useQuery(estate.query.listBuildings({ params: { projectId } }))
  if (error) return <ErrorState title={error.message} />
  if (!data || !project || !all) return <Skeleton lines={12} />
  return <Wall elevation={data} projectId={projectId} projectName={project.name} buildings={all.buildings} />
}

interface WallProps {
  elevation: ElevationView
  projectId: string
  projectName: string
  buildings: readonly Building[]
}

function Wall({ elevation, projectId, projectName, buildings }: WallProps) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const p = useTexts(projectTexts)
  const go = useGo()
  const may = useMay()
  const homes = homesOnWall(elevation)
  const at = buildings.findIndex(({ id }) => id === elevation.building.id)
  const building = buildings[at]
  const neighbour = (step: number) => buildings[at + step]
  const shown = homeStates.filter((state) => homes.some((home) => home.state === state))
  const addHome = building && may('estate.edit') && (
    <FormDialog label={t.addHome} icon="plus" refreshes={['estate']}>
      {({ done, close }) => (
        <HomeForm projectId={projectId} building={building} onSent={done} onCancel={close} />
      )}
    </FormDialog>
  )
  return (
    <>
      <PageHead
        title={`${projectName} ${elevation.building.name}`}
        back={{ to: `/projects/${projectId}`, label: projectName }}
        hint={
          building &&
          `${elevation.building.phaseName} · ${p.size(building.floors, building.unitCount)} · ${p.homesCount(building.homes)}`
        }
        actions={
          building &&
          may('estate.edit') && (
            <>
              <ChangeBuilding projectId={projectId} building={building} />
              {addHome}
            </>
          )
        }
      />
      <Section
        title={t.wall}
        aside={<Neighbours before={neighbour(-1)} after={neighbour(1)} projectId={projectId} />}
      >
        {homes.length === 0 ? (
          <EmptyState icon="building" title={t.noHomes} hint={t.noHomesHint} action={addHome} />
        ) : (
          <BuildingElevation
            name={elevation.building.name}
            homes={homes}
            states={shown.map((state) => ({ state, words: w.homeStates[state], tone: toneOfHome[state] }))}
            onOpen={({ id }) => go(`/homes/${id}`)}
          />
        )}
      </Section>
      <History
        name="estate.buildingHistory"
        of={elevation.building.id}
        ask={(query) =>
          estate.call.buildingHistory({ params: { projectId, buildingId: elevation.building.id }, query })
        }
      />
    </>
  )
}

function ChangeBuilding({ projectId, building }: { projectId: string; building: Building }) {
  const t = useTexts(texts)
  const go = useGo()
  const remove = async () => {
    await estate.call.removeBuilding({ params: { projectId, buildingId: building.id } })
    go(`/projects/${projectId}`)
  }
  return (
    <FormDialog label={t.change} icon="edit" refreshes={['estate']}>
      {({ done, close }) => (
        <>
          <BuildingForm projectId={projectId} building={building} onSent={done} onCancel={close} />
          {building.homes === 0 && <Removal consequence={t.removeBuilding(building.name)} remove={remove} />}
        </>
      )}
    </FormDialog>
  )
}

interface NeighboursProps {
  before: Building | undefined
  after: Building | undefined
  projectId: string
}

function Neighbours({ before, after, projectId }: NeighboursProps) {
  const to = (building: Building) => `/projects/${projectId}/buildings/${building.id}`
  return (
    <span className={styles.neighbours}>
      {before && (
        <AppLink to={to(before)}>
          <Icon name="left" size={14} /> {before.name}
        </AppLink>
      )}
      {after && (
        <AppLink to={to(after)}>
          {after.name} <Icon name="right" size={14} />
        </AppLink>
      )}
    </span>
  )
}
