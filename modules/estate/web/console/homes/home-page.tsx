import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { AppLink, useGo, useRouteParams } from '#design/link.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { History } from '#design/record/history/history.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { estate, type Home } from '../api.ts'
import { Removal } from '../projects/removal.tsx'
import { toneOfHome, words } from '../words.ts'
import { CasesOfHome } from './cases-of-home.tsx'
import { HomeForm } from './home-form.tsx'
import { HomeTimeline } from './home-timeline.tsx'
import { JourneySection } from './journey-section.tsx'
import { NextAction } from './next-action.tsx'
import { RegisterSection } from './register/register-section.tsx'
import { UseSection } from './register/use-section.tsx'
import { texts } from './texts.ts'

/** A home and everything around it: who lives there, how far its journey is, what was told and done. @serves S2-41, S2-44, S3-04, S0-42 */
export default function HomePage() {
  const { homeId } = useRouteParams('homeId')
  const { data: home, error } = useQuery(estate.query.getHome({ params: { homeId } }))
  if (error) return <ErrorState title={error.message} />
  return home ? <Loaded home={home} /> : <Skeleton lines={10} />
}

function Loaded({ home }: { home: Home }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const may = useMay()
  const { id, projectId, buildingId } = home
  const area = (value: number | null) => (value === null ? '—' : w.squareMetres(value))
  return (
    <RecordPage
      back={{
        to: `/projects/${projectId}/buildings/${buildingId}`,
        label: `${home.projectName} ${home.buildingName}`,
      }}
      title={home.label}
      hint={home.homeCode}
      status={<StatusTag tone={toneOfHome[home.state]}>{w.homeStates[home.state]}</StatusTag>}
      facts={[
        { label: t.project, value: <AppLink to={`/projects/${projectId}`}>{home.projectName}</AppLink> },
        { label: t.phase, value: home.phaseName },
        { label: t.floor, value: home.floor },
        { label: t.layout, value: home.layoutName ?? '—' },
        { label: t.gross, value: area(home.grossArea) },
        { label: t.net, value: area(home.netArea) },
      ]}
      actions={
        <>
          {may('journey.record') && (
            <AppLink to={`/journey-events/new?homeId=${id}`}>
              <Button>{t.recordEvent}</Button>
            </AppLink>
          )}
          {may('estate.edit') && <ChangeHome home={home} />}
        </>
      }
      next={may('journey.read') && <NextAction homeId={id} />}
      related={
        <>
          {may('customers.read') && <UseSection homeId={id} />}
          {may('cases.read') && <CasesOfHome homeId={id} />}
        </>
      }
    >
      {may('journey.read') && <JourneySection homeId={id} />}
      {may('customers.read') && <RegisterSection homeId={id} />}
      <HomeTimeline homeId={id} />
      <History
        name="estate.homeHistory"
        of={id}
        ask={(query) => estate.call.homeHistory({ params: { homeId: id }, query })}
      />
    </RecordPage>
  )
}

function ChangeHome({ home }: { home: Home }) {
  const t = useTexts(texts)
  const go = useGo()
  const remove = async () => {
    await estate.call.removeHome({ params: { homeId: home.id } })
    go(`/projects/${home.projectId}/buildings/${home.buildingId}`)
  }
  return (
    <FormDialog label={t.changeHome} icon="edit" refreshes={['estate']}>
      {({ done, close }) => (
        <>
          <HomeForm projectId={home.projectId} home={home} onSent={done} onCancel={close} />
          <Removal consequence={t.removeHome(home.label)} remove={remove} />
        </>
      )}
    </FormDialog>
  )
}
