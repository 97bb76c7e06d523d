import { type OrderColumns, orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { everywhere, reachOf, type StaffActor, type Work } from '#platform/work/index.ts'
import type { CaseKind } from '../../case.ts'
import { projectsInReach } from '../list-cases.ts'
import { type Counts, type Month, monthsIn, type ReportOrder } from '../../measures.ts'
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

/** How sums are told apart: by what the facet names, by time, or by project. */
export interface Apart {
  facet: Facet
  by: keyof typeof keys
}

const keys = {
  key: 't.key',
  month: `to_char(t.month, 'YYYY-MM')`,
  quarter: `to_char(t.month, 'YYYY-"Q"Q')`,
  project: 't.project_id::text',
}

/** The sums of a period in the reach of whoever asks. */
export function talliesBy(work: Work, asked: Asked, apart: Apart): Promise<TallyRow[]> {
  const { sql, values } = sumsOf(work, asked, apart)
  return work.sql<TallyRow>(sql, values)
}

interface Paging {
  sort: Sort<ReportOrder>
  limit?: number
  after?: string
}

/** The same a page at a time, in any order of their figures. */
export async function pageOfTallies(
  work: Work,
  asked: Asked,
  apart: Apart,
  { sort, limit = 50, after }: Paging,
) {
  const { sql, values } = sumsOf(work, asked, apart)
  const order = orderBy(sort, orders, 'g.key')
  const place = (value: unknown) => `$${values.push(value)}`
  const rows = await work.sql<TallyRow & Placed>(
    `SELECT g.*, ${order.key} FROM (${sql}) g WHERE ${after ? order.after(after, place) : 'true'}
      ORDER BY ${order.by} LIMIT ${place(limit + 1)}`,
    values,
  )
  return order.page(rows, limit, ({ pageKey: _, ...row }) => row)
}

/** Shares and means as `figuresOf` reckons them; who has none stands last. */
const share = (part: string, of: string) => ({ filled: `(g.${part}::numeric / nullif(${of}, 0))` })
const orders: Record<ReportOrder, OrderColumns> = {
  time: 'g.key',
  opened: 'g.opened',
  inTimeShare: share('"inTime"', 'g."inTime" + g.late + g.overdue'),
  solvedShare: share('solved', 'g.due'),
  unconfirmed: 'g.unconfirmed',
  repeats: 'g.repeats',
  merged: 'g.merged',
  contactsEach: share('contacts', 'g.closed'),
  transfersEach: share('transfers', 'g.closed'),
  daysEach: share('minutes', 'g.closed'),
  reopenedShare: share('reopened', 'g.opened'),
  satisfaction: share('satisfaction', 'g.rated'),
}

function sumsOf(
  work: Work,
  { from, until, kind = ['complaint'], projectId }: Asked,
  { facet, by }: Apart,
): { sql: string; values: unknown[] } {
  checkPeriod({ from, until })
  const { table, place, places } = whereToRead(work, by === 'project', projectId)
  return {
    sql: `SELECT ${keys[by]} AS key, ${sums}
       FROM (${places}) r
       -- Place by place through the key: nobody reads more than is asked for.
       CROSS JOIN LATERAL (SELECT x.* FROM ${table} x WHERE x.${place} = r.id AND x.facet = $1
          AND x.month BETWEEN $2::date AND $3::date AND x.kind = ANY ($4) AND ($5::uuid IS NULL OR r.id = $5) OFFSET 0) t
      GROUP BY 1 HAVING sum(t.opened + t.due + t.special + t.unconfirmed + t.awaiting + t.merged + t.closed) > 0`,
    values: [facet, `${from}-01`, `${until}-01`, kind, projectId ?? null],
  }
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
