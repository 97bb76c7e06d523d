import { useQuery } from '@tanstack/react-query'
import { useRouteParams } from '#design/link.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { estate } from '../api.ts'
import { type Import, importing } from './api.ts'
import { Checked } from './checked.tsx'
import { Done } from './done.tsx'
import { MapColumns } from './map-columns.tsx'
import { Progress } from './progress.tsx'
import { Steps } from './steps.tsx'
import { Stopped } from './stopped.tsx'
import { texts, toneOf } from './texts.ts'

/** Time between two looks at an import under way, in milliseconds. */
const lookEvery = 500

/** One import from its columns to its result; one may leave and come back at any time. @serves S3-05 */
export default function ImportPage() {
  const { importId } = useRouteParams('importId')
  const { data, error } = useQuery({
    ...importing.query.getImport({ params: { importId } }),
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? lookEvery : false),
  })
  if (error && !data) return <ErrorState title={error.message} />
  return data ? <Loaded view={data} /> : <Skeleton lines={8} />
}

const isUnderWay = (view: Import | undefined) => view?.state === 'checking' || view?.state === 'running'

function Loaded({ view }: { view: Import }) {
  const t = useTexts(texts)
  const say = useSay()
  const { data: project } = useQuery({
    ...estate.query.getProject({ params: { projectId: view.projectId! } }),
    enabled: view.projectId !== null,
  })
  return (
    <>
      <PageHead
        title={view.fileName}
        back={{ to: '/imports', label: t.title }}
        hint={[say(view.kind.label), project?.name].filter(Boolean).join(' · ')}
        aside={<StatusTag tone={toneOf[view.state]}>{t.states[view.state]}</StatusTag>}
      />
      <Steps at={steps[view.state]} />
      <Stage view={view} />
    </>
  )
}

const steps = {
  mapping: 'map',
  checking: 'check',
  checked: 'confirm',
  running: 'confirm',
  done: 'done',
  cancelled: 'map',
  failed: 'map',
} as const

function Stage({ view }: { view: Import }) {
  switch (view.state) {
    case 'mapping':
      return <MapColumns view={view} />
    case 'checking':
    case 'running':
      return <Progress key={view.state} view={view} />
    case 'checked':
      return <Checked view={view} />
    case 'done':
      return <Done view={view} />
    case 'cancelled':
    case 'failed':
      return <Stopped view={view} />
  }
}
