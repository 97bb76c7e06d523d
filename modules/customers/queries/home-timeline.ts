import { homesById } from '#modules/estate/index.ts'
import { pageKey, readPageKey, toPage } from '#platform/contract/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { type EntryRow, eventLine, presentEntry } from './timeline.ts'

/** Everything that happened to a home, whoever held it, the latest first; for staff of its project. Two statements. */
export async function homeTimeline(
  work: Work,
  homeId: string,
  { limit = 50, after }: { limit?: number; after?: string },
) {
  if (!(await homesById(work, [homeId])).has(homeId)) throw common.notFound()
  const page = (at: string, id: string) =>
    `${after ? `AND (${at}, ${id}) < ($3::timestamptz, $4::uuid)` : ''} ORDER BY ${at} DESC, ${id} DESC LIMIT $2`
  const rows = await work.sql<EntryRow>(
    `SELECT * FROM (
      (SELECT ${eventLine} FROM platform.event e WHERE e.home_id = $1 ${page('e.recorded_at', 'e.id')})
      UNION ALL
      (SELECT c.id, c.at, 'communication', c.way, jsonb_build_object('content', c.content, 'direction', c.direction), c.staff_name,
              c.project_id, c.home_id, 'customers.communication', c.id
         FROM customers.communication c WHERE c.home_id = $1 ${page('c.at', 'c.id')})
    ) AS entry ORDER BY at DESC, id DESC LIMIT $2`,
    [homeId, limit + 1, ...(after ? readPageKey(after, 2) : [])],
  )
  return toPage(rows, limit, (row) => pageKey(row.at, row.id), presentEntry)
}
