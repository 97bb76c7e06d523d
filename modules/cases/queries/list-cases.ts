import { postsOf } from '#modules/organization/index.ts'
import { pageKey, toPage } from '#platform/contract/index.ts'
import { everywhere, reachOf, type StaffActor, type Work } from '#platform/work/index.ts'
import { presentLine } from '../present.ts'
import type { CaseRow } from '../tables.ts'
import { type Filter, filterOf, type InboxQuery } from './inbox-filter.ts'
import { lineColumns } from './line-columns.ts'

/** The inbox: newest cases first, one page by key. */
export async function listCases(work: Work, query: InboxQuery) {
  const filter = filterOf(work, query)
  const departments = query.of === 'department' ? await departmentIds(work) : []
  const rows = await work.sql<CaseRow>(statementFor(work, query, filter, departments), filter.values)
  return toPage(rows, query.limit ?? 50, (row) => pageKey(row.opened_at, row.id), presentLine)
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
