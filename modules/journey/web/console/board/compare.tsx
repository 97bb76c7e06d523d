import { AppLink } from '#design/link.tsx'
import { textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { grouped } from '#design/plain/grouped.ts'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useJoining, useSay, useTexts } from '#design/texts.ts'
import { type ComparedProject, journey } from '../api.ts'
import { stepNames } from '../step-names.ts'
import styles from './compare.module.css'
import { texts } from './texts.ts'

/** Projects beside one another: done in time, late, not reached, waived, evidence missing, and where their homes stand. @serves S0-42, S0-58 */
export default function Compare() {
  const t = useTexts(texts)
  return (
    <ListPage<ComparedProject>
      name="journey.compare"
      title={t.compareTitle}
      hint={t.inTimeHow}
      list={journey.call.compareProjects}
      rowKey={({ projectId }) => projectId}
      rowLink={({ projectId }) => `/journey-board?projectId=${projectId}`}
      search={{ key: 'q', hint: t.search }}
      order="-late"
      columns={useColumns()}
      filters={[
        { kind: 'text', key: 'city', title: t.city },
        { kind: 'flag', key: 'late', title: t.onlyWithLate },
      ]}
      views={[
        { key: 'worst', title: t.worst, search: {}, opens: true },
        { key: 'least', title: t.leastInTime, search: { sort: 'inTimePercent' } },
        { key: 'byName', title: t.allProjects, search: { sort: 'project' } },
      ]}
      exportAs="journey.compareProjects"
      empty={<EmptyState icon="project" title={t.compareNone} hint={t.compareNoneHint} />}
    />
  )
}

function useColumns(): Column<ComparedProject>[] {
  const t = useTexts(texts)
  const figure = (
    key: 'dueThisWeek' | 'notReached' | 'waived' | 'evidenceMissing',
    title: string,
    kind?: string,
  ): Column<ComparedProject> => ({
    key,
    title,
    width: 112,
    align: 'right',
    sort: { by: key, as: 'amount' },
    render: (row) =>
      kind && row[key] > 0 ? (
        <AppLink to={`/journey-exceptions?projectId=${row.projectId}&kind=${kind}`}>
          {grouped(row[key])}
        </AppLink>
      ) : (
        grouped(row[key])
      ),
    exported: { path: key, kind: 'number' },
  })
  return [
    textColumn('project', t.project, { card: 'title', sort: { by: 'project' } }),
    textColumn('city', t.city, { width: 90, sort: { by: 'city' } }),
    {
      key: 'inTime',
      title: t.inTime,
      width: 170,
      sort: { by: 'inTimePercent', as: 'amount' },
      render: (row) => <InTime row={row} />,
      exported: { path: 'inTimePercent', kind: 'number' },
    },
    {
      key: 'late',
      title: t.late,
      width: 96,
      card: 'corner',
      sort: { by: 'late', as: 'amount' },
      render: ({ late }) =>
        late > 0 ? (
          <StatusTag bare tone="late">
            {grouped(late)}
          </StatusTag>
        ) : (
          0
        ),
      exported: { path: 'late', kind: 'number' },
    },
    figure('dueThisWeek', t.week),
    figure('notReached', t.notReached, 'notReached'),
    figure('waived', t.waived),
    figure('evidenceMissing', t.evidenceMissing, 'evidenceMissing'),
    {
      key: 'spread',
      title: t.spread,
      width: 150,
      render: ({ steps }) => <Spread steps={steps} />,
    },
  ]
}

function InTime({ row: { inTimePercent, cameDue, inTime, doneLate } }: { row: ComparedProject }) {
  const t = useTexts(texts)
  if (inTimePercent === null) return <span className={styles.quiet}>–</span>
  const share = (count: number) => ({ width: `${(count / cameDue) * 100}%` })
  return (
    <span className={styles.inTime} title={t.ofDue(inTime, cameDue)}>
      <b>{`${inTimePercent}%`}</b>
      <span className={styles.stack} aria-hidden="true">
        <i data-part="inTime" style={share(inTime)} />
        <i data-part="doneLate" style={share(doneLate)} />
        <i data-part="open" style={share(cameDue - inTime - doneLate)} />
      </span>
    </span>
  )
}

/** Small bars of the eight steps, in words for those who do not see them. */
function Spread({ steps }: { steps: ComparedProject['steps'] }) {
  const say = useSay()
  const join = useJoining()
  const most = Math.max(1, ...steps.map(({ standing }) => standing))
  const told = join.list(
    steps
      .filter(({ standing }) => standing > 0)
      .map(({ step, standing }) => `${say(stepNames[step].name)} ${grouped(standing)}`),
  )
  return (
    <span className={styles.spread} title={told}>
      {steps.map(({ step, standing }) => (
        <i
          key={step}
          aria-hidden="true"
          style={{ height: `${Math.max(4, (standing / most) * 100)}%` }}
          data-empty={standing === 0}
        />
      ))}
      <span className="visually-hidden">{told}</span>
    </span>
  )
}
