import { timeColumn } from '#design/list/columns.tsx'
import { choiceFilter } from '#design/list/filters.ts'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import { jobs, type TroubledJob } from './api.ts'
import { JobDeeds } from './job-deeds.tsx'
import styles from './jobs.module.css'
import { JobsTabs } from './jobs-tabs.tsx'
import { texts } from './texts.ts'

/** What waits for somebody comes first. */
const states = ['givenUp', 'again'] as const

/** Jobs that failed: those tried again, and those that were given up and wait for somebody. */
export default function TroubledList() {
  const t = useTexts(texts)
  return (
    <ListPage<TroubledJob>
      name="jobs.troubled"
      title={t.troubled}
      hint={t.troubledHint}
      list={jobs.call.listTroubledJobs}
      rowKey={({ id }) => id}
      order="-askedAt"
      columns={useColumns()}
      filters={[choiceFilter('state', t.state, states, t.states)]}
      viewsInBar
      views={[
        { key: 'every', title: t.every, search: {} },
        ...states.map((state) => ({ key: state, title: t.states[state], search: { state } })),
      ]}
      exportAs="jobs.listTroubledJobs"
      empty={<EmptyState icon="check" title={t.noTrouble} hint={t.noTroubleHint} />}
    >
      <JobsTabs active="troubled" />
    </ListPage>
  )
}

function useColumns(): Column<TroubledJob>[] {
  const t = useTexts(texts)
  return [
    {
      key: 'job',
      title: t.job,
      width: 260,
      card: 'title',
      exported: { path: 'job' },
      render: ({ job, subscribers, events }) => (
        <>
          {job === 'deliver-events' ? t.deliver : job}
          {[...subscribers, ...events].map((name) => (
            <div key={name} className={styles.name}>
              {name}
            </div>
          ))}
        </>
      ),
    },
    {
      key: 'error',
      title: t.error,
      exported: { path: 'error' },
      render: ({ error }) => (
        <div className={styles.error} title={error}>
          {error}
        </div>
      ),
    },
    {
      key: 'state',
      title: t.state,
      width: 120,
      card: 'corner',
      exported: { path: 'state', words: t.states },
      render: ({ state }) => (
        <StatusTag tone={state === 'givenUp' ? 'late' : 'act'}>{t.states[state]}</StatusTag>
      ),
    },
    {
      key: 'attempts',
      title: t.attempts,
      width: 90,
      exported: { path: 'attempts' },
      render: ({ attempts, maxAttempts }) => t.of(attempts, maxAttempts),
    },
    timeColumn('askedAt', t.askedAt, { width: 120, sort: { by: 'askedAt', as: 'time' } }),
    {
      key: 'nextAt',
      title: t.nextAt,
      width: 120,
      exported: { path: 'nextAt' },
      render: ({ nextAt }) => (nextAt ? <RelativeTime at={nextAt} /> : '—'),
    },
    { key: 'deeds', title: t.actions, width: 170, render: (job) => <JobDeeds job={job} /> },
  ]
}
