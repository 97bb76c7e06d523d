import { useQuery } from '@tanstack/react-query'
import { AppLink } from '#design/link.tsx'
import { Chart } from '#design/plain/chart.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { journey, type Overview as Reply } from './api.ts'
import { OverviewFigures } from './overview-figures.tsx'
import { OverviewProjects } from './overview-projects.tsx'
import { overviewTexts } from './overview-texts.ts'
import styles from './overview.module.css'
import { words } from './words.ts'

/** How all projects in reach stand, for those who have no actions of their own; every figure leads to what it counts. @serves S0-42, S2-05, S2-08, 2.0 */
export function Overview() {
  const { data, error } = useQuery(journey.query.overview())
  if (error) return <ErrorState title={error.message} />
  if (!data) return <Skeleton lines={10} />
  return (
    <div className={styles.page}>
      <OverviewFigures overview={data} />
      <OverviewProjects projects={data.projects} />
      <div className={styles.pair}>
        {data.roles.length > 0 && <ByPost roles={data.roles} />}
        <Deliveries deliveries={data.deliveries} />
      </div>
    </div>
  )
}

const postsShown = 10

function ByPost({ roles }: { roles: Reply['roles'] }) {
  const t = useTexts(overviewTexts)
  const w = useTexts(words)
  const shown = roles.slice(0, postsShown)
  return (
    <div className={styles.chart}>
      <Chart
        question={t.byPost}
        counted={t.byPostHow}
        kind="stack"
        lying
        height={56 + shown.length * 26}
        categories={shown.map(({ role }) => w.roles[role] ?? role)}
        series={[
          { name: t.late, values: shown.map(({ late }) => late), colour: '--plum' },
          { name: t.week, values: shown.map(({ dueThisWeek }) => dueThisWeek), colour: '--jade' },
        ]}
      />
    </div>
  )
}

function Deliveries({ deliveries }: { deliveries: Reply['deliveries'] }) {
  const t = useTexts(overviewTexts)
  const may = useMay()
  const today = isoDay(new Date())
  return (
    <Section title={t.deliveries}>
      {deliveries.length === 0 && <p className={styles.quiet}>{t.deliveriesNone}</p>}
      <ul className={styles.deliveries}>
        {deliveries.map(({ phaseId, projectId, project, phase, plannedOn }) => (
          <li key={phaseId}>
            {may('delivery.read') ? (
              <AppLink to={`/deliveries?projectId=${projectId}`}>{`${project} ${phase}`}</AppLink>
            ) : (
              <AppLink to={`/projects/${projectId}`}>{`${project} ${phase}`}</AppLink>
            )}
            <span>
              {plannedOn < today && (
                <StatusTag bare tone="late">
                  {t.isLate}
                </StatusTag>
              )}{' '}
              <DateText date={plannedOn} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
