import { projectsById } from '#modules/estate/index.ts'
import { inReach, type Work } from '#platform/work/index.ts'
import type { DeveloperWay } from '../../ways.ts'
import { checkPeriod, type Asked } from './tallies.ts'

/** What is counted of one way to the developer; medians in hours, empty where nothing has come so far. */
interface Counted {
  way: DeveloperWay
  cases: number
  arrived: number
  arrivalHours: number | null
  answered: number
  replyHours: number | null
  resulted: number
  resultHours: number | null
}

/** Median hours from taking in until the moment. */
const hoursUntil = (moment: string) =>
  `(percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM ${moment} - m.opened_at)::float8)) / 3600`

/** Matters for the developer taken in during a period: direct against through the property company, all together and project by project (S1-21). */
export async function developerMatterReport(
  work: Work,
  { from, until, kind = ['complaint'], projectId }: Asked,
) {
  checkPeriod({ from, until })
  const rows = await work.sql<Counted & { projectId: string | null }>(
    `SELECT m.project_id AS "projectId", m.way, count(*)::int AS cases,
            count(m.arrived_at)::int AS arrived, ${hoursUntil('m.arrived_at')} AS "arrivalHours",
            count(c.first_replied_at)::int AS answered, ${hoursUntil('c.first_replied_at')} AS "replyHours",
            count(c.result_at)::int AS resulted, ${hoursUntil('c.result_at')} AS "resultHours"
       FROM cases.developer_matter m
       JOIN cases.case_file c ON c.project_id = m.project_id AND c.id = m.case_id
       JOIN estate.project p ON p.id = m.project_id
      WHERE ${inReach('m.project_id')} AND ($4::uuid IS NULL OR m.project_id = $4) AND c.kind = ANY ($3) AND c.merged_into IS NULL
        AND m.opened_at >= $1::date::timestamp AT TIME ZONE p.timezone
        AND m.opened_at < ($2::date + interval '1 month')::timestamp AT TIME ZONE p.timezone
      GROUP BY GROUPING SETS ((m.way), (m.project_id, m.way))
      ORDER BY sum(count(*)) OVER (PARTITION BY m.project_id) DESC, m.project_id, m.way`,
    [`${from}-01`, `${until}-01`, kind, projectId ?? null],
  )
  const ofProjects = rows.flatMap(({ projectId: id, ...counted }) =>
    id ? [{ projectId: id, ...counted }] : [],
  )
  const projects = await projectsById(
    work,
    ofProjects.map((row) => row.projectId),
  )
  return {
    total: rows.filter((row) => row.projectId === null).map(({ projectId: _, ...counted }) => counted),
    items: ofProjects.map((row) => ({ ...row, projectName: projects.get(row.projectId)?.name ?? '' })),
    next: null,
  }
}
