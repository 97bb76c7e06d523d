import { useQuery } from '@tanstack/react-query'
import { useRouteParams } from '#design/link.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { useMay } from '#modules/identity/web/may.ts'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { estate } from '../api.ts'
import { Editions } from './editions.tsx'
import { PlanEditor } from './plan-editor.tsx'
import { PhonePreview } from './phone-preview.tsx'
import { texts } from './texts.ts'

/** The plan of a layout: drawn by staff, pointed at by residents. @serves 7.1 */
export default function PlanPage() {
  const t = useTexts(texts)
  const { projectId, layoutId } = useRouteParams('projectId', 'layoutId')
  const { data, error } = useQuery(estate.query.getLayoutPlans({ params: { projectId, layoutId } }))
  const edits = useMay()('estate.edit')
  if (error) return <ErrorState title={error.message} />
  if (!data) return <Skeleton lines={10} />
  if (edits) return <PlanEditor key={layoutId} projectId={projectId} layout={data} />
  return (
    <>
      <PageHead title={t.title(data.name)} back={{ to: `/projects/${projectId}`, label: t.back }} />
      <PhonePreview plan={data.plan} />
      <Editions editions={data.editions} />
    </>
  )
}
