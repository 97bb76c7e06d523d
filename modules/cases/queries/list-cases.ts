import { postsOf } from '#modules/organization/index.ts'
import { type ListOrder, orderBy, type Placed } from '#platform/contract/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { everywhere, reachOf, type StaffActor, type Work } from '#platform/work/index.ts'
import { caseColumns, type CaseSort, mostToSort } from '../orders.ts'
import type { CaseRow } from '../tables.ts'
import {
  type Filter,
  filterOf,
  type InboxQuery,
  isFilteredSearch,
  isWordSearch,
  type Moment,
  newestHits,
} from './inbox-filter.ts'
import { rowsByKeys, timeKeys } from './by-keys.ts'
import { departmentPart } from './department-part.ts'
import { type DeskMark, presentInboxLine, unreadOf, withMarks } from './desk-marks.ts'
import { lineColumns } from './line-columns.ts'

type Row = CaseRow & Partial<Placed> & DeskMark

/** What is asked for, with what it takes to answer. */
interface Asked {
  query: InboxQuery
  order: ListOrder
  departments: readonly string[]
}

/** The inbox: newest cases first where nothing else is asked for, one page by key. */
export async function listCases(work: Work, query: InboxQuery) {
  const order = orderBy(query.sort ?? '-openedAt', caseColumns, 'c.id')
  const departments = query.of === 'department' && !isDepartmentByTime(query) ? await departmentIds(work) : []
  const asked = { query, order, departments }
  const rows = await rowsOf(work, asked)
  const placeOf = isByTime(query) ? (row: Row) => [row.opened_at, row.id] : undefined
  return order.page(rows, query.limit ?? 50, presentInboxLine, placeOf)
}

/** Cases are opened on whole milliseconds: their rows tell their place in this order without a column for it. */
const isByTime = ({ sort }: InboxQuery) => sort === undefined || sort.endsWith('openedAt')

/** The departments of the asker are looked up on the way, where their lists are merged by time. */
const isDepartmentByTime = (query: InboxQuery) =>
  query.of === 'department' && isByTime(query) && !isWordSearch(query)

function rowsOf(work: Work, asked: Asked): Promise<Row[]> {
  const { query, order } = asked
  const { sort = '-openedAt' } = query
  if (isWordSearch(query) && sort !== '-openedAt') return sortedHits(work, asked)
  if (isFilteredSearch(query)) return searchRows(work, asked)
  if (isTooMuch(work, query, sort)) throw common.tooManyToSort()
  if (sort.endsWith('answerDueAt')) return waitingFirst(work, asked)
  return caseRows(work, asked, filterOf(work, query, order))
}

/** Whether no page could wait until so many cases were compared. */
function isTooMuch(work: Work, query: InboxQuery, sort: CaseSort): boolean {
  if (/openedAt|answerDueAt/.test(sort) || query.personId || query.homeId || query.q) return false
  if (query.open === false) return !(query.projectId && sort.endsWith('number'))
  return isEverywhere(work) && !isNarrow(query) && query.of !== 'department'
}

/** Cases that wait for an answer, then those that do not, each along its own index. */
async function waitingFirst(work: Work, { query, order, departments }: Asked): Promise<Row[]> {
  const { sort = 'answerDueAt', after, limit = 50 } = query
  const part = (columns: string[]) => orderBy(sort, { ...caseColumns, answerDueAt: columns }, 'c.id')
  const rowsIn = (condition: string, asked: Asked) => {
    const filter = filterOf(work, asked.query, asked.order)
    filter.conditions.push(condition)
    return caseRows(work, asked, filter)
  }
  const isPast = after !== undefined && order.read(after)[0] === null
  const { by, after: later } = part(['c.answer_due_at', 'c.opened_at'])
  const waiting = isPast
    ? []
    : await rowsIn('c.answer_due_at IS NOT NULL', {
        query,
        departments,
        order: { ...order, by, after: later },
      })
  if (waiting.length > limit) return waiting
  const rest = await rowsIn('c.answer_due_at IS NULL', {
    query: { ...query, after: isPast ? after : undefined },
    departments,
    order: { ...order, by: part(['c.opened_at']).by },
  })
  return [...waiting, ...rest].slice(0, limit + 1)
}

/** All that the words find, in another order than the newest first. */
async function sortedHits(work: Work, asked: Asked): Promise<Row[]> {
  const hits = await newestHits(work, asked.query, [null, null], mostToSort + 1)
  if (hits.length > mostToSort) throw common.tooManyToSort()
  const ids = hits.map(({ id }) => id)
  return caseRows(work, asked, filterOf(work, asked.query, asked.order, ids))
}

const firstHits = 500

/** What the words find goes through the other filters, in ever larger portions until the page is full: none is left out. */
async function searchRows(work: Work, asked: Asked): Promise<Row[]> {
  const { query, order } = asked
  const wanted = (query.limit ?? 50) + 1
  const rows: Row[] = []
  let [at = null, id = null]: unknown[] = query.after ? order.read(query.after) : []
  for (let most = firstHits; ; most *= 4) {
    const from: Moment = [at, id]
    const hits = await newestHits(work, query, from, most)
    const ids = hits.map((hit) => hit.id)
    rows.push(...(await caseRows(work, asked, filterOf(work, query, order, ids))))
    const last = hits.at(-1)
    if (rows.length >= wanted || hits.length < most || !last) return rows.slice(0, wanted)
    ;[at, id] = [last.at, last.id]
  }
}

function caseRows(work: Work, asked: Asked, filter: Filter) {
  const me = filter.place((work.actor as StaffActor).id)
  return work.sql<Row>(withMarks(statementFor(work, asked, filter, me), me), filter.values)
}

/** The departments in which the asker holds a post. */
export async function departmentIds(work: Work): Promise<string[]> {
  const posts = await postsOf(work, (work.actor as StaffActor).id)
  return [...new Set(posts.flatMap(({ departmentId }) => departmentId ?? []))]
}

/** The projects in the reach of the asker. */
export const projectsInReach =
  'SELECT DISTINCT b.project_id FROM scope.project_branch b WHERE b.node_id = ANY ((SELECT scope.nodes())::uuid[])'

const isEverywhere = (work: Work) => reachOf(work.actor as StaffActor, 'cases.read') === everywhere

const everyProject = 'SELECT DISTINCT b.project_id FROM scope.project_branch b'

/** Whether an index leads to a bounded number of cases, closed ones too. */
function isNarrow({ projectId, of, ownerStaffId, personId, homeId, q }: InboxQuery): boolean {
  const ownPart = of !== undefined && of !== 'reach' && of !== 'department'
  return Boolean(projectId ?? ownerStaffId ?? personId ?? homeId ?? q) || ownPart
}

/**
 * The policies are the floor, not the plan: every statement goes by an index of its own. Within a branch it takes the
 * first of each project and merges them, so that a quiet city need not read past a busy one.
 */
function statementFor(work: Work, { query, order, departments }: Asked, filter: Filter, me: string): string {
  const { conditions, place } = filter
  const cut = `ORDER BY ${order.by} LIMIT ${(query.limit ?? 50) + 1}`
  const first = (...more: string[]) =>
    `SELECT ${lineColumns}${isByTime(query) ? '' : `, ${order.key}`} FROM cases.case_file c WHERE ${[...more, ...conditions].join(' AND ') || 'true'} ${cut}`
  if (isDepartmentByTime(query)) return departmentPart(query, filter, { order, me, now: work.now })
  if (query.of === 'department') {
    const mine = `ANY (${place(departments)}::uuid[])`
    const handed = `c.id IN (SELECT t.case_id FROM cases.task t WHERE t.department_id = ${mine} AND t.ended_at IS NULL)`
    return `SELECT * FROM ((${first(`c.department_id = ${mine}`)}) UNION (${first(handed)})) c ${cut}`
  }
  if (query.of === 'unread')
    return `SELECT * FROM (${unreadOf(me, (condition) => `(${first(condition)})`)}) c ${cut}`
  if (isNarrow(query)) return first()
  // Open cases of the whole group have an index of their own, closed ones only project by project.
  if (isEverywhere(work) && query.open !== false) return first()
  const projects = isEverywhere(work) ? everyProject : projectsInReach
  if (isByTime(query)) {
    const here = ['c.project_id = r.project_id', ...conditions].join(' AND ')
    const keys = `SELECT k.* FROM (${projects}) r CROSS JOIN LATERAL (SELECT ${timeKeys} FROM cases.case_file c WHERE ${here} ${cut}) k`
    return rowsByKeys(keys, order.by, (query.limit ?? 50) + 1)
  }
  return `SELECT c.* FROM (${projects}) r CROSS JOIN LATERAL (${first('c.project_id = r.project_id')}) c ${cut}`
}
