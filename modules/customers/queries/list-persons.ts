import { pageKey, readPageKey, toPage } from '#platform/contract/index.ts'
import type { Work } from '#platform/work/index.ts'
import { today } from '../today.ts'
import { lineColumns, type LineRow, presentLines } from './person-lines.ts'

export interface PersonFilter {
  projectId?: string
  /** Only files less complete than this, 1 to 101. */
  completenessBelow?: number
  limit?: number
  after?: string
}

/** Customers in the caller's scope, the newest files first; merged files are not listed. Two statements. */
export async function listPersons(
  work: Work,
  { projectId, completenessBelow = 101, limit = 50, after }: PersonFilter,
) {
  const [last = null] = after ? readPageKey(after, 1) : []
  const rows = await work.sql<LineRow>(
    `SELECT ${lineColumns('$5')} FROM customers.newest_persons($1, $2, $3, $4) AS f(id) JOIN customers.person p ON p.id = f.id
      ORDER BY p.id DESC`,
    [projectId ?? null, completenessBelow, last, limit + 1, today(work)],
  )
  const page = toPage(
    rows,
    limit,
    (row) => pageKey(row.id),
    (row) => row,
  )
  return { items: await presentLines(work, page.items), next: page.next }
}
