import { type ListOrder, orderBy } from '#platform/contract/index.ts'
import { rowsByKeys, timeKeys } from './by-keys.ts'
import type { Filter, InboxQuery } from './inbox-filter.ts'

/** The first cases by time of the asker's departments: what lies with each of them and what was handed to it, every list along an index of its own. */
export function departmentPart(
  query: InboxQuery,
  { conditions, place }: Filter,
  { order, me, now }: { order: ListOrder; me: string; now: Date },
): string {
  const sort = query.sort === 'openedAt' ? 'openedAt' : '-openedAt'
  const handed = orderBy(sort, { openedAt: 't.case_opened_at' }, 't.case_id')
  const most = (query.limit ?? 50) + 1
  const also = conditions.map((one) => ` AND ${one}`).join('')
  const from = query.after ? ` AND ${handed.after(query.after, place)}` : ''
  const mine = `(SELECT DISTINCT department_id AS id FROM organization.posts_held(${me}, ${place(now)}))`
  const each = (keys: string) => `SELECT k.* FROM ${mine} AS d CROSS JOIN LATERAL (${keys} LIMIT ${most}) k`
  const ofCases = `SELECT ${timeKeys} FROM cases.case_file c WHERE c.department_id = d.id${also} ORDER BY ${order.by}`
  // The policies hide from the planner how few cases there are to a task, so it is told to look them up one by one.
  const ofTasks = `SELECT DISTINCT ON (t.case_opened_at, t.case_id) t.case_opened_at, t.case_id, t.project_id
     FROM cases.task t CROSS JOIN LATERAL
       (SELECT FROM cases.case_file c WHERE c.project_id = t.project_id AND c.id = t.case_id${also} LIMIT 1) c
    WHERE t.department_id = d.id AND t.ended_at IS NULL${from} ORDER BY ${handed.by}`
  return rowsByKeys(`${each(ofCases)} UNION ${each(ofTasks)}`, order.by, most)
}
