import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { grouped } from '#design/plain/grouped.ts'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { History } from '#design/record/history/history.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { estate, organization, type Project } from '../api.ts'
import { toneOfProject, words } from '../words.ts'
import { Buildings } from './buildings.tsx'
import { CommonsSection } from './commons.tsx'
import { HomesByState } from './homes-by-state.tsx'
import { Layouts } from './layouts.tsx'
import { Phases } from './phases.tsx'
import { ProjectNext } from './project-next.tsx'
import { ProjectForm } from './project-form.tsx'
import { texts } from './texts.ts'

/** A project at a glance: homes by state, buildings, phases, layouts, what owners share. @serves S1-10, S3-04 */
export default function ProjectPage() {
  const { projectId } = useRouteParams('projectId')
  const { data: project, error } = useQuery(estate.query.getProject({ params: { projectId } }))
  if (error) return <ErrorState title={error.message} />
  return project ? <Loaded project={project} /> : <Skeleton lines={10} />
}

function Loaded({ project }: { project: Project }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const may = useMay()
  const { data: tree } = useQuery(organization.query.listNodes())
  const company = tree?.nodes.find(({ id }) => id === project.nodeId)
  const edits = may('estate.edit')
  return (
    <RecordPage
      back={{ to: '/projects', label: t.projects }}
      title={project.name}
      hint={project.address ?? undefined}
      status={<StatusTag tone={toneOfProject[project.state]}>{w.projectStates[project.state]}</StatusTag>}
      facts={[
        { label: t.city, value: project.city },
        ...(company
          ? [
              {
                label: t.company,
                value: <AppLink to={`/organization/${company.id}`}>{company.name}</AppLink>,
              },
            ]
          : []),
        { label: t.code, value: `${project.cityCode}-${project.code}` },
        { label: t.buildings, value: project.buildings },
        {
          label: t.homes,
          value: <AppLink to={`/homes?projectId=${project.id}`}>{grouped(project.homes)}</AppLink>,
        },
        {
          label: t.firstDelivery,
          value: project.firstPhaseDeliveredOn ? <DateText date={project.firstPhaseDeliveredOn} /> : '—',
        },
      ]}
      actions={
        edits && (
          <>
            <FormDialog label={t.change} icon="edit" refreshes={['estate']}>
              {({ done, close }) => <ProjectForm project={project} onSent={done} onCancel={close} />}
            </FormDialog>
            <AppLink to={`/imports/new?kind=homes&projectId=${project.id}`}>
              <Button type={project.homes === 0 ? 'primary' : 'default'}>{t.importHomes}</Button>
            </AppLink>
          </>
        )
      }
      next={may('journey.read') && <ProjectNext projectId={project.id} />}
    >
      <HomesByState project={project} />
      <Buildings project={project} edits={edits} />
      <Phases project={project} edits={edits} />
      <Layouts projectId={project.id} edits={edits} />
      <CommonsSection projectId={project.id} edits={edits} />
      <History
        name="estate.projectHistory"
        of={project.id}
        ask={(query) => estate.call.projectHistory({ params: { projectId: project.id }, query })}
      />
    </RecordPage>
  )
}
