import { postsOf } from '#modules/organization/index.ts'
import { pageKey, toPage } from '#platform/contract/index.ts'
import { everywhere, reachOf, type StaffActor, type Work } from '#platform/work/index.ts'
import { presentLine } from '../present.ts'
import type { CaseRow } from '../tables.ts'
import { type Filter, filterOf, type InboxQuery, isFilteredSearch, newestHits } from './inbox-filter.ts'
import { lineColumns } from './line-columns.ts'

/** The inbox: newest cases first, one page by key. */
export async function listCases(work: Work, query: InboxQuery) {
  const departments = query.of === 'department' ? await departmentIds(work) : []
  const rows = isFilteredSearch(query)
    ? await searchRows(work, query, departments)
    : await caseRows(work, query, departments, filterOf(work, query))
  return toPage(rows, query.limit ?? 50, (row) => pageKey(row.opened_at, row.id), presentLine)
}

const firstHits = 500

/** What the words find goes through the other filters, in ever larger portions until the page is full: none is left out. */
async function searchRows(work: Work, query: InboxQuery, departments: readonly string[]): Promise<CaseRow[]> {
  const wanted = (query.limit ?? 50) + 1
  const rows: CaseRow[] = []
  let after = query.after
  for (let most = firstHits; ; most *= 4) {
    const hits = await newestHits(work, query, after, most)
    const ids = hits.map(({ id }) => id)
    rows.push(...(await caseRows(work, query, departments, filterOf(work, query, ids))))
    const last = hits.at(-1)
    if (rows.length >= wanted || hits.length < most || !last) return rows.slice(0, wanted)
    after = pageKey(last.at, last.id)
  }
}

function caseRows(work: Work, query: InboxQuery, departments: readonly string[], filter: Filter) {
  return work.sql<CaseRow>(statementFor(work, query, filter, departments), filter.values)
}

/** The departments in which the asker holds a post. */
export async function departmentIds(work: Work): Promise<string[]> {
  const posts = await postsOf(work, (work.actor as StaffActor).id)
  return [...new Set(posts.flatMap(({ departmentId }) => departmentId ?? []))]
}

/** The projects in the reach of the asker. */
export const projectsInReach =
  'SELECT DISTINCT b.project_id FROM scope.project_branch b WHERE b.node_id = ANY ((SELECT scope.nodes())::uuid[])'

const newestFirst = 'ORDER BY c.opened_at DESC, c.id DESC'

/**
 * The policies are the floor, not the plan: every statement goes by an index of its own. Within a branch it takes the
 * newest of each project and merges them, so that a quiet city need not read past a busy one.
 */
function statementFor(
  work: Work,
  query: InboxQuery,
  { conditions, place }: Filter,
  departments: readonly string[],
): string {
  const limit = (query.limit ?? 50) + 1
  const newest = (...more: string[]) =>
    `SELECT ${lineColumns} FROM cases.case_file c WHERE ${[...more, ...conditions].join(' AND ') || 'true'} ${newestFirst} LIMIT ${limit}`
  if (query.of === 'department') {
    const mine = `ANY (${place(departments)}::uuid[])`
    const handed = `c.id IN (SELECT t.case_id FROM cases.task t WHERE t.department_id = ${mine} AND t.ended_at IS NULL)`
    return `SELECT * FROM ((${newest(`c.department_id = ${mine}`)}) UNION (${newest(handed)})) c ${newestFirst} LIMIT ${limit}`
  }
  const narrow =
    query.projectId || query.of === 'mine' || query.ownerStaffId || query.personId || query.homeId || query.q
  if (narrow || reachOf(work.actor as StaffActor, 'cases.read') === everywhere) return newest()
  return `SELECT c.* FROM (${projectsInReach}) r CROSS JOIN LATERAL (${newest('c.project_id = r.project_id')}) c ${newestFirst} LIMIT ${limit}`
}
