import { everywhere, reachOf, type StaffActor, type Work } from '#platform/work/index.ts'
import type { CaseKind } from '../../case.ts'
import { projectsInReach } from '../list-cases.ts'
import { type Counts, type Month, monthsIn } from '../../measures.ts'
import { refusals as common } from '#platform/errors/index.ts'

export interface Period {
  from: Month
  until: Month
}

export interface Asked extends Period {
  kind?: CaseKind[]
  projectId?: string
}

export type Facet = 'all' | 'category' | 'department' | 'person' | 'channel'
export type TallyRow = Counts & { key: string }

/** The sums over the whole group stand under this project. */
const wholeGroup = '00000000-0000-0000-0000-000000000000'
/** Three years, and the three before. */
const mostMonths = 72

const sums = `sum(t.opened) AS opened, sum(t.in_time) AS "inTime", sum(t.late) AS late, sum(t.overdue) AS overdue,
  sum(t.reopened) AS reopened, sum(t.rated) AS rated, sum(t.satisfaction) AS satisfaction, sum(t.due) AS due, sum(t.solved) AS solved,
  sum(t.special) AS special, sum(t.special_solved) AS "specialSolved", sum(t.unconfirmed) AS unconfirmed,
  sum(t.withdrawn) AS withdrawn, sum(t.awaiting) AS awaiting, sum(t.merged) AS merged, sum(t.closed) AS closed, sum(t.transfers) AS transfers,
  sum(t.contacts) AS contacts, sum(t.minutes)::bigint AS minutes`

/** The sums of a period in the reach of whoever asks, by what the facet names, by month, or by project. */
export function talliesBy(
  work: Work,
  { from, until, kind = ['complaint'], projectId }: Asked,
  { facet, by }: { facet: Facet; by: 'key' | 'month' | 'project' },
): Promise<TallyRow[]> {
  const months = monthsIn(from, until)
  if (months < 1 || months > mostMonths)
    throw common.invalidInput(
      { count: 1 },
      { fields: [{ path: 'query.until', zh: '请选 1 到 36 个月。', en: 'Please choose 1 to 36 months.' }] },
    )
  const keys = { key: 't.key', month: `to_char(t.month, 'YYYY-MM')`, project: 't.project_id::text' }
  return work.sql<TallyRow>(
    `SELECT ${keys[by]} AS key, ${sums}
       FROM (${projectsOf(work, by === 'project', projectId)}) r
       -- Project by project through the key: a branch must not read the whole group.
       CROSS JOIN LATERAL (SELECT x.* FROM cases.tally x WHERE x.project_id = r.project_id AND x.facet = $1
          AND x.month BETWEEN $2::date AND $3::date AND x.kind = ANY ($4) AND ($5::uuid IS NULL OR x.project_id = $5) OFFSET 0) t
      GROUP BY 1 HAVING sum(t.opened + t.due + t.special + t.unconfirmed + t.awaiting + t.merged + t.closed) > 0`,
    [facet, `${from}-01`, `${until}-01`, kind, projectId ?? null],
  )
}

/** One project; the sums of the group for those who see all of it; else every project in reach. */
function projectsOf(work: Work, isApart: boolean, projectId: string | undefined): string {
  if (projectId) return 'SELECT $5::uuid AS project_id'
  const everything = reachOf(work.actor as StaffActor, 'cases.figures') === everywhere
  if (!everything) return projectsInReach
  return isApart
    ? 'SELECT DISTINCT b.project_id FROM scope.project_branch b'
    : `SELECT '${wholeGroup}'::uuid AS project_id`
}
