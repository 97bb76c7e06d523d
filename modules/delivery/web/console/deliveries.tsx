import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Select, Tabs } from 'antd'
import { useState } from 'react'
import { useKeysetList } from '#design/list/use-keyset-list.ts'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { type Delivery, delivery, type DeliveryState, estate } from './api.ts'
import { DeliveryTable } from './delivery-table.tsx'
import { RecordDialog, type Task } from './record-dialog.tsx'
import { SelectionBar } from './selection-bar.tsx'
import styles from './delivery.module.css'
import { texts } from './texts.ts'
import { useMay } from './use-may.ts'

const states: DeliveryState[] = ['late', 'awaiting', 'delivered', 'movedIn']

/** The homes of a project between contract and living in them; days are recorded one by one or for many at once. @serves S0-54, S3-16, 2.0, 4.14 */
export default function Deliveries() {
  const t = useTexts(texts)
  const address = useSearch({ strict: false }) as { projectId?: string; state?: DeliveryState }
  const navigate = useNavigate()
  const { data: projects } = useQuery(estate.query.listProjects({ query: { limit: 200 } }))
  const projectId = address.projectId ?? projects?.items[0]?.id
  const show = (search: { projectId?: string; state?: string }) =>
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
              onChange={(id: string) => show({ projectId: id, state: address.state })}
            />
          )
        }
      />
      {projects?.items.length === 0 && <EmptyState icon="project" title={t.noProject} />}
      {projectId && (
        <>
          <Tabs
            size="small"
            activeKey={address.state ?? 'all'}
            onChange={(state) => show({ projectId, ...(state !== 'all' && { state }) })}
            items={[
              { key: 'all', label: t.all },
              ...states.map((state) => ({ key: state, label: t.states[state] })),
            ]}
          />
          <Homes key={`${projectId} ${address.state}`} projectId={projectId} state={address.state} />
        </>
      )}
    </>
  )
}

function Homes({ projectId, state }: { projectId: string; state: DeliveryState | undefined }) {
  const t = useTexts(texts)
  const may = useMay()
  const list = useKeysetList<Delivery>(
    'delivery.deliveries',
    ({ query }) => delivery.call.listDeliveries({ query }),
    { query: { projectId, state, limit: 50 } },
  )
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [task, setTask] = useState<Task>()
  if (list.error) return <ErrorState title={list.error.message} />
  if (list.isFirstLoad) return <Skeleton lines={10} />
  if (list.rows.length === 0) return <EmptyState icon="delivery" title={t.none} hint={t.noneHint} />
  const close = () => {
    setTask(undefined)
    setChosen(new Set())
  }
  return (
    <>
      {may('delivery.record') && (
        <SelectionBar rows={list.rows} chosen={chosen} choose={setChosen} onRecord={setTask} />
      )}
      <div className={styles.scroll}>
        <DeliveryTable
          rows={list.rows}
          chosen={chosen}
          choose={setChosen}
          onRecord={may('delivery.record') ? setTask : undefined}
        />
      </div>
      {list.hasMore && (
        <p className={styles.bar}>
          <Button loading={list.isLoadingMore} onClick={list.loadMore}>
            {t.more}
          </Button>
        </p>
      )}
      <RecordDialog task={task} onClose={close} />
    </>
  )
}
