import { pageKey, readPageKey, toPage } from '#platform/contract/index.ts'
import { gramsForQuery, likePattern, parsePhone } from '#platform/text/index.ts'
import type { Work } from '#platform/work/index.ts'
import { presentStaff, staffColumns, type StaffRecord } from './staff-view.ts'

export interface StaffQuery {
  limit?: number | undefined
  after?: string | undefined
  /** A part of the name, of the number, of the pinyin or its initials; or a whole phone number. */
  q?: string | undefined
  /** At this node or below it. */
  nodeId?: string | undefined
  departmentId?: string | undefined
  state?: 'active' | 'left' | undefined
}

/** Staff by name in pinyin order, each with the posts held today. */
export async function listStaff(work: Work, { limit = 50, after, ...wanted }: StaffQuery) {
  const values: unknown[] = [work.now]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [...filters(work, wanted, place)]
  if (after) {
    const [sortName, id] = readPageKey(after, 2)
    conditions.push(`(s.sort_name, s.id) > (${place(sortName)}, ${place(id)}::uuid)`)
  }
  const rows = await work.sql<StaffRecord>(
    `SELECT ${staffColumns('current')} FROM organization.staff s ${conditions.length ? `WHERE ${conditions.join(' AND ')}` : ''}
      ORDER BY s.sort_name, s.id LIMIT ${place(limit + 1)}`,
    values,
  )
  return toPage(
    rows,
    limit,
    ({ sortName, id }) => pageKey(sortName, id),
    (row) => presentStaff(work, row),
  )
}

function* filters(
  work: Work,
  { q = '', nodeId, departmentId, state }: StaffQuery,
  place: (value: unknown) => string,
): Generator<string> {
  if (state) yield `s.state = ${place(state)}`
  if (nodeId || departmentId) {
    yield `EXISTS (SELECT 1 FROM organization.appointment a JOIN organization.post p ON p.id = a.post_id
      JOIN organization.node n ON n.id = a.node_id
      WHERE a.staff_id = s.id AND (s.state = 'left' OR organization.is_current(a.from_on, a.until_on, $1, n.timezone))
      ${nodeId ? `AND a.node_id IN (SELECT b.node_id FROM scope.node_branch b WHERE b.ancestor_id = ${place(nodeId)})` : ''}
      ${departmentId ? `AND p.department_id = ${place(departmentId)}` : ''})`
  }
  if (q.trim() === '') return
  const phone = parsePhone(q)
  if (phone.ok)
    yield `s.phone_index = ${place(work.services.keyring.blindIndex('phone', phone.value.canonical))}`
  else
    yield `s.search_grams @> ${place(gramsForQuery(q))}::text[] AND s.search_text LIKE ${place(likePattern(q))}`
}
