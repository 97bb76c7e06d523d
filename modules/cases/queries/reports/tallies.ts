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

/** Three years, and the three before. */
const mostMonths = 72

const sums = `sum(t.opened) AS opened, sum(t.in_time) AS "inTime", sum(t.late) AS late, sum(t.overdue) AS overdue,
  sum(t.reopened) AS reopened, sum(t.rated) AS rated, sum(t.satisfaction) AS satisfaction, sum(t.due) AS due, sum(t.solved) AS solved,
  sum(t.special) AS special, sum(t.special_solved) AS "specialSolved", sum(t.unconfirmed) AS unconfirmed,
  sum(t.withdrawn) AS withdrawn, sum(t.awaiting) AS awaiting, sum(t.merged) AS merged, sum(t.closed) AS closed, sum(t.transfers) AS transfers,
  sum(t.contacts) AS contacts, sum(t.minutes)::bigint AS minutes, sum(t.repeats) AS repeats`

/** The sums of a period in the reach of whoever asks, by what the facet names, by month, or by project. */
export function talliesBy(
  work: Work,
  { from, until, kind = ['complaint'], projectId }: Asked,
  { facet, by }: { facet: Facet; by: 'key' | 'month' | 'project' },
): Promise<TallyRow[]> {
  checkPeriod({ from, until })
  const keys = { key: 't.key', month: `to_char(t.month, 'YYYY-MM')`, project: 't.project_id::text' }
  const { table, place, places } = whereToRead(work, by === 'project', projectId)
  return work.sql<TallyRow>(
    `SELECT ${keys[by]} AS key, ${sums}
       FROM (${places}) r
       -- Place by place through the key: nobody reads more than is asked for.
       CROSS JOIN LATERAL (SELECT x.* FROM ${table} x WHERE x.${place} = r.id AND x.facet = $1
          AND x.month BETWEEN $2::date AND $3::date AND x.kind = ANY ($4) AND ($5::uuid IS NULL OR r.id = $5) OFFSET 0) t
      GROUP BY 1 HAVING sum(t.opened + t.due + t.special + t.unconfirmed + t.awaiting + t.merged + t.closed) > 0`,
    [facet, `${from}-01`, `${until}-01`, kind, projectId ?? null],
  )
}

/** Refuses a period that ends before it begins, or reaches too far. */
export function checkPeriod({ from, until }: Period): void {
  const months = monthsIn(from, until)
  if (months < 1 || months > mostMonths)
    throw common.invalidInput(
      { count: 1 },
      { fields: [{ path: 'query.until', zh: '请选 1 到 36 个月。', en: 'Please choose 1 to 36 months.' }] },
    )
}

/** One project, or each project apart; else the sums of whole branches: of the group, or of the posts of whoever asks. */
function whereToRead(work: Work, isApart: boolean, projectId: string | undefined) {
  const ofProjects = { table: 'cases.tally', place: 'project_id' }
  const ofBranches = { table: 'cases.branch_tally', place: 'node_id' }
  const everything = reachOf(work.actor as StaffActor, 'cases.figures') === everywhere
  if (projectId) return { ...ofProjects, places: 'SELECT $5::uuid AS id' }
  if (isApart)
    return {
      ...ofProjects,
      places: `SELECT p.project_id AS id FROM (${everything ? everyProject : projectsInReach}) p`,
    }
  return { ...ofBranches, places: everything ? topNodes : ownBranches }
}

const everyProject = 'SELECT DISTINCT b.project_id FROM scope.project_branch b'
const topNodes = 'SELECT n.id FROM organization.node n WHERE n.parent_id IS NULL'
/** A branch within another one of the same person counts once. */
const ownBranches = `SELECT own.id FROM (SELECT DISTINCT unnest((SELECT scope.nodes())::uuid[]) AS id) own
  WHERE NOT EXISTS (SELECT FROM scope.node_branch b
    WHERE b.node_id = own.id AND b.ancestor_id <> own.id AND b.ancestor_id = ANY ((SELECT scope.nodes())::uuid[]))`
