import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { AppLink } from '#design/link.tsx'
import { ListCards } from '#design/list/list-cards.tsx'
import { ListTable } from '#design/list/list-table.tsx'
import type { Column } from '#design/list/model.ts'
import { Button } from '#design/plain/button.tsx'
import { grouped } from '#design/plain/grouped.ts'
import { DateText } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { usePhone } from '#design/theme/mode.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { cases, type Overview } from './api.ts'
import { FirstSteps } from './first-steps.tsx'
import { overviewTexts } from './overview-texts.ts'
import styles from './overview.module.css'

type Actions = Overview['projects'][number]
interface Row extends Actions {
  openCases: number
  lateCases: number
}

const shownAtFirst = 10

/** Each project with what is late there, the worst first; each figure opens its list. */
export function OverviewProjects({ projects }: { projects: Overview['projects'] }) {
  const t = useTexts(overviewTexts)
  const may = useMay()
  const phone = usePhone()
  const [all, setAll] = useState(false)
  const seesCases = may('cases.figures')
  const rows = useRows(projects, seesCases)
  const columns = useColumns(seesCases)
  const Rows = phone ? ListCards<Row> : ListTable<Row>
  return (
    <div id="by-project">
      <Section title={t.byProject} aside={rows.length > 0 ? <small>{rows.length}</small> : undefined}>
        {rows.length === 0 && may('organization.edit') && <FirstSteps />}
        {rows.length === 0 && !may('organization.edit') && (
          <EmptyState icon="project" title={t.none} hint={t.noneHint} />
        )}
        {rows.length > 0 && (
          <Rows
            label={t.byProject}
            columns={columns}
            rows={all ? rows : rows.slice(0, shownAtFirst)}
            rowKey={({ projectId }) => projectId}
            rowLink={({ projectId }) => `/journey-board?projectId=${projectId}`}
          />
        )}
        {!all && rows.length > shownAtFirst && (
          <Button look="link" className={styles.more} onClick={() => setAll(true)}>
            {t.all(rows.length)}
          </Button>
        )}
      </Section>
    </div>
  )
}

/** The actions of each project beside its cases; figures about cases count what is open at this moment. */
function useRows(projects: Overview['projects'], seesCases: boolean): Row[] {
  const [now] = useState(() => new Date().toISOString())
  const { data } = useQuery({
    ...cases.query.caseFigures({ query: { from: now, until: now } }),
    enabled: seesCases,
  })
  return useMemo(() => {
    const figures = new Map(data?.projects.map((figure) => [figure.projectId, figure]))
    return projects
      .map((project) => {
        const { open = 0, overdue = 0 } = figures.get(project.projectId) ?? {}
        return { ...project, openCases: open, lateCases: overdue }
      })
      .toSorted((one, other) => other.late + other.lateCases - (one.late + one.lateCases))
  }, [projects, data])
}

function useColumns(seesCases: boolean): Column<Row>[] {
  const t = useTexts(overviewTexts)
  const late = (count: number, to: string) =>
    count > 0 ? (
      <AppLink to={to}>
        <StatusTag bare tone="late">
          {grouped(count)}
        </StatusTag>
      </AppLink>
    ) : (
      0
    )
  const ofCases: Column<Row>[] = [
    {
      key: 'lateCases',
      title: t.lateCases,
      width: 112,
      align: 'right',
      render: ({ projectId, lateCases }) => late(lateCases, `/cases?projectId=${projectId}&overdue=true`),
    },
    {
      key: 'openCases',
      title: t.openCases,
      width: 100,
      align: 'right',
      render: ({ projectId, openCases }) => (
        <AppLink to={`/cases?projectId=${projectId}`}>{grouped(openCases)}</AppLink>
      ),
    },
  ]
  return [
    {
      key: 'project',
      title: t.project,
      card: 'title',
      render: ({ project, city }) => (city ? `${project} · ${city}` : project),
    },
    {
      key: 'late',
      title: t.late,
      width: 100,
      align: 'right',
      card: 'corner',
      render: (row) => late(row.late, `/journey-board?projectId=${row.projectId}`),
    },
    {
      key: 'week',
      title: t.week,
      width: 112,
      align: 'right',
      render: ({ dueThisWeek }) => grouped(dueThisWeek),
    },
    {
      key: 'oldest',
      title: t.oldest,
      width: 112,
      render: ({ oldestDueOn }) => oldestDueOn && <DateText date={oldestDueOn} />,
    },
    ...(seesCases ? ofCases : []),
  ]
}
