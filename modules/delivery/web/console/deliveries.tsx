import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { Select } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { keep, useKept } from '#design/kept.ts'
import { choiceFilter } from '#design/list/filters.ts'
import { ListPage } from '#design/list/list-page.tsx'
import { AppLink } from '#design/link.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { type Delivery, delivery, estate } from './api.ts'
import { useColumns } from './columns.tsx'
import { Offers } from './offers.tsx'
import { RecordDialog, type Task } from './record-dialog.tsx'
import { deliveryStates, toneOfState } from './states.ts'
import { texts } from './texts.ts'

/** The project that was looked at last. */
const lastProject = keep<string | null>('delivery.project', null)

/** The homes of a project between contract and living in them; days are recorded one by one or for many at once. @serves S0-54, S3-16, 2.0, 4.14 */
export default function Deliveries() {
  const t = useTexts(texts)
  const { projectId: asked } = useSearch({ strict: false }) as { projectId?: string }
  const last = useKept(lastProject)
  const mayBuild = useMay()('estate.edit')
  const { data: projects } = useQuery(estate.query.listProjects({ query: { limit: 200 } }))
  useEffect(() => {
    if (asked) lastProject.set(asked)
  }, [asked])
  if (!projects) return <Skeleton lines={10} />
  const current = projects.items.find(({ id }) => id === (last ?? asked)) ?? projects.items[0]
  if (!current)
    return (
      <>
        <PageHead title={t.title} />
        <EmptyState
          icon="project"
          title={t.noProject}
          hint={t.noProjectHint}
          action={mayBuild && <AppLink to="/projects">{t.toProjects}</AppLink>}
        />
      </>
    )
  return (
    <Homes
      key={current.id}
      projectId={current.id}
      chooser={
        <Select
          aria-label={t.choose}
          style={{ width: 240 }}
          value={current.id}
          showSearch={{ optionFilterProp: 'label' }}
          options={projects.items.map(({ id, name, city }) => ({ value: id, label: `${name} · ${city}` }))}
          onChange={(id: string) => lastProject.set(id)}
        />
      }
    />
  )
}

function Homes({ projectId, chooser }: { projectId: string; chooser: ReactNode }) {
  const t = useTexts(texts)
  const mayRecord = useMay()('delivery.record')
  const [task, setTask] = useState<Task>()
  const columns = useColumns(mayRecord ? setTask : undefined)
  return (
    <>
      <ListPage<Delivery>
        name="delivery.deliveries"
        title={t.title}
        list={delivery.call.listDeliveries}
        fixed={{ projectId }}
        rowKey={({ homeId }) => homeId}
        rowLink={({ homeId }) => `/homes/${homeId}`}
        order="home"
        columns={columns}
        filters={[choiceFilter('state', t.state, deliveryStates, t.states, { tones: toneOfState })]}
        views={[
          { key: 'every', title: t.every, search: {} },
          ...deliveryStates.map((state) => ({ key: state, title: t.states[state], search: { state } })),
        ]}
        exportAs="delivery.listDeliveries"
        actions={chooser}
        selecting={
          mayRecord
            ? {
                labelOf: ({ home }) => home,
                actions: (homes) => <Offers homes={homes} onRecord={setTask} />,
              }
            : undefined
        }
        empty={<EmptyState icon="delivery" title={t.none} hint={t.noneHint} />}
      />
      <RecordDialog task={task} onClose={() => setTask(undefined)} />
    </>
  )
}
