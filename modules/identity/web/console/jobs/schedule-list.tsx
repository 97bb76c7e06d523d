import { timeColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { jobs, type ScheduleLine } from './api.ts'
import styles from './jobs.module.css'
import { JobsTabs } from './jobs-tabs.tsx'
import { rhythmOf, texts } from './texts.ts'

/** Every schedule on one page. */
export default function ScheduleList() {
  const t = useTexts(texts)
  const say = useSay()
  return (
    <ListPage<ScheduleLine>
      name="jobs.schedules"
      title={t.schedules}
      hint={t.schedulesHint}
      list={jobs.call.listSchedules}
      rowKey={({ job }) => job}
      order="runsAt"
      search={{ key: 'q', hint: t.schedulesSearch }}
      columns={[
        {
          key: 'what',
          title: t.what,
          card: 'title',
          exported: { path: 'summary', isSaid: true },
          render: ({ summary, job }) => (
            <>
              {say(summary)}
              <div className={styles.name}>{job}</div>
            </>
          ),
        },
        {
          key: 'cron',
          title: t.rhythm,
          width: 220,
          exported: { path: 'cron' },
          render: ({ cron }) => rhythmOf(cron, t),
        },
        timeColumn('ranAt', t.ranAt, { width: 130, sort: { by: 'ranAt', as: 'time' } }),
        timeColumn('runsAt', t.runsAt, { width: 130, sort: { by: 'runsAt', as: 'time' } }),
        {
          key: 'state',
          title: t.state,
          width: 170,
          card: 'corner',
          exported: { path: 'failures' },
          render: ({ failures }) => (
            <StatusTag tone={failures ? 'late' : 'done'}>{failures ? t.failing(failures) : t.fine}</StatusTag>
          ),
        },
      ]}
      filters={[
        {
          kind: 'choice',
          key: 'failing',
          title: t.state,
          options: [
            { value: 'true', label: t.failingOnly },
            { value: 'false', label: t.fine },
          ],
        },
      ]}
      exportAs="jobs.listSchedules"
      empty={<EmptyState icon="clock" title={t.none} hint={t.noneHint} />}
    >
      <JobsTabs active="schedules" />
    </ListPage>
  )
}
