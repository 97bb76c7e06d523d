import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { likePattern } from '#platform/text/index.ts'
import { inReach, type Work } from '#platform/work/index.ts'
import { recordHistory } from '#platform/history/index.ts'
import { customersOf, type groupOrders, type groupStates, type Measure } from '../group.ts'
import type { GroupRow, GroupWordRow } from '../group-tables.ts'
import { ownerCard } from '../owner-card.ts'
import type { CaseRow } from '../tables.ts'

export interface GroupQuery {
  projectId?: string
  state?: (typeof groupStates)[number][]
  ownerStaffId?: string
  isOverdue?: boolean
  q?: string
  sort?: Sort<(typeof groupOrders)[number]>
  limit?: number
  after?: string
}

const columns = {
  openedAt: 'g.opened_at',
  nextWordAt: { filled: 'g.next_word_at', ties: ['g.opened_at'] },
  members: ['n.members', 'g.opened_at'],
}

type Line = GroupRow & {
  members: number
  project_name: string
  category_zh: string | null
  category_en: string | null
}

const tables = `cases.group_file g JOIN estate.project p ON p.id = g.project_id LEFT JOIN cases.category k ON k.id = g.category_id
  CROSS JOIN LATERAL (SELECT count(*) AS members FROM cases.case_file c WHERE c.group_id = g.id) n`
const shown = 'g.*, n.members, p.name AS project_name, k.zh AS category_zh, k.en AS category_en'

/** Group complaints in the caller's reach; where word is due comes first unless something else is asked for. */
export async function listGroups(work: Work, query: GroupQuery) {
  const { q = '', sort = 'nextWordAt', limit = 50, after } = query
  const order = orderBy(sort, columns, 'g.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [query.projectId ? `g.project_id = ${place(query.projectId)}` : inReach('g.project_id')]
  if (query.state) conditions.push(`g.state = ANY (${place(query.state)})`)
  if (query.ownerStaffId) conditions.push(`g.owner_staff_id = ${place(query.ownerStaffId)}`)
  if (query.isOverdue) conditions.push(`g.next_word_at < ${place(work.now)}`)
  if (q.trim()) conditions.push(`lower(g.title || ' ' || g.number) LIKE ${place(likePattern(q))}`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<Line & Placed>(
    `SELECT ${shown}, ${order.key} FROM ${tables} WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  return order.page(rows, limit, presentGroup)
}

type Member = CaseRow & { told: number; waiting: number; missing: string[] }

/** One group complaint with its cases, what was said to all, and whom it has reached. */
export async function getGroup(work: Work, groupId: string) {
  const [row] = await work.sql<Line>(`SELECT ${shown} FROM ${tables} WHERE g.id = $1`, [groupId])
  if (!row) throw common.notFound()
  const [members, words, owner] = await Promise.all([
    work.sql<Member>(
      `SELECT c.*, t.told, t.waiting, coalesce(l.missing, '{}') AS missing FROM cases.case_file c
         CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE t.state IN ('told', 'toldOnly')) AS told,
             count(*) FILTER (WHERE t.state = 'waiting') AS waiting
             FROM cases.group_telling t WHERE t.group_id = $1 AND t.case_id = c.id) t
         LEFT JOIN LATERAL (SELECT t.missing FROM cases.group_telling t JOIN cases.group_word w ON w.project_id = t.project_id AND w.id = t.word_id
             WHERE t.group_id = $1 AND t.case_id = c.id AND w.kind = 'result' AND t.state = 'toldOnly' AND c.result_at IS NULL LIMIT 1) l ON true
        WHERE c.group_id = $1 ORDER BY c.opened_at, c.id LIMIT 500`,
      [groupId],
    ),
    work.sql<GroupWordRow & { told: number; of: number }>(
      `SELECT w.*, t.told, t.of FROM cases.group_word w CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE t.state <> 'waiting') AS told,
           count(*) AS of FROM cases.group_telling t WHERE t.group_id = $1 AND t.word_id = w.id) t
        WHERE w.group_id = $1 ORDER BY w.id`,
      [groupId],
    ),
    ownerCard(work, { id: row.owner_staff_id, name: row.owner_name }),
  ])
  const rated = members.filter(({ satisfaction }) => satisfaction !== null)
  return {
    ...presentGroup(row),
    owner,
    measures: row.measures as Measure[],
    figures: {
      customers: customersOf(members),
      open: members.filter(({ closed_at }) => closed_at === null).length,
      waiting: members.filter(({ waiting_since }) => waiting_since !== null).length,
      rated: rated.length,
      satisfaction: rated.length
        ? rated.reduce((sum, one) => sum + one.satisfaction!, 0) / rated.length
        : null,
      unsolved: members.filter(({ solved }) => solved === false).length,
    },
    members: members.map((one) => ({
      id: one.id,
      number: one.number,
      title: one.title,
      state: one.state,
      homeLabel: one.home_label,
      reporterName: one.reporter_name,
      ownerName: one.owner_name,
      openedAt: one.opened_at,
      waitingSince: one.waiting_since,
      closedAt: one.closed_at,
      satisfaction: one.satisfaction,
      told: one.told,
      isBeingTold: one.waiting > 0,
      missing: one.missing,
    })),
    words: words.map(({ id, kind, body, at, author_name: authorName, told, of }) => ({
      id,
      kind,
      body,
      at,
      authorName,
      told,
      of,
    })),
  }
}

/** Who changed what on the group complaint. */
export function groupHistory(work: Work, groupId: string, paging: { limit?: number; after?: string }) {
  return recordHistory(work, { record: ['cases.group_file', groupId] }, paging)
}

function presentGroup(row: Line) {
  return {
    id: row.id,
    number: row.number,
    projectId: row.project_id,
    projectName: row.project_name,
    title: row.title,
    cause: row.cause,
    categoryZh: row.category_zh,
    categoryEn: row.category_en,
    ownerStaffId: row.owner_staff_id,
    ownerName: row.owner_name,
    state: row.state,
    planUntil: row.plan_until,
    progressDays: row.progress_days,
    nextWordAt: row.next_word_at,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    members: row.members,
    version: row.version,
  }
}
