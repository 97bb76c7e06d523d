import { refusals as common } from '#platform/errors/index.ts'
import type { StaffActor, Work } from '#platform/work/index.ts'
import type { MorningContent } from '../content.ts'
import type { MorningSetting } from '../morning.ts'

export interface MorningRow {
  id: string
  day: string
  nodeName: string
  madeAt: Date
  readAt: Date | null
  content: MorningContent
}

const columns = 'id, day, node_name AS "nodeName", made_at AS "madeAt", read_at AS "readAt"'

/** The pages of each morning, each seen by its reader alone. */
export function morningStore(work: Work) {
  const reader = () => (work.actor as StaffActor).id
  return {
    /** Puts the page there; false where the reader has this day's page already. */
    async add(page: { staffId: string; day: string; nodeName: string; content: MorningContent }) {
      const rows = await work.sql(
        `INSERT INTO insights.morning_page (id, staff_id, day, node_name, made_at, content)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (staff_id, day) DO NOTHING RETURNING id`,
        [work.newId(), page.staffId, page.day, page.nodeName, work.now, JSON.stringify(page.content)],
      )
      return rows.length > 0
    },

    /** Which of the readers have a page of which day already. */
    async made(staffIds: readonly string[], sinceDay: string): Promise<Set<string>> {
      const rows = await work.sql<{ key: string }>(
        `SELECT staff_id || ' ' || day AS key FROM insights.morning_page WHERE staff_id = ANY ($1) AND day >= $2`,
        [staffIds, sinceDay],
      )
      return new Set(rows.map(({ key }) => key))
    },

    own: (before: string | null, limit: number) =>
      work.sql<Omit<MorningRow, 'content'> & { opened: number; unanswered: number; overdue: number }>(
        `SELECT ${columns}, (content->>'opened')::int AS opened, (content->>'unanswered')::int AS unanswered, (content->>'overdue')::int AS overdue
           FROM insights.morning_page WHERE staff_id = $1 AND ($2::date IS NULL OR day < $2) ORDER BY day DESC LIMIT $3`,
        [reader(), before, limit],
      ),

    async ofDay(day: string | null): Promise<MorningRow> {
      const [row] = await work.sql<MorningRow>(
        `SELECT ${columns}, content FROM insights.morning_page WHERE staff_id = $1 AND ($2::date IS NULL OR day = $2) ORDER BY day DESC LIMIT 1`,
        [reader(), day],
      )
      if (!row) throw common.notFound()
      return row
    },

    /** Remembers when it was first opened. */
    read: (day: string) =>
      work.sql(
        'UPDATE insights.morning_page SET read_at = $3 WHERE staff_id = $1 AND day = $2 AND read_at IS NULL',
        [reader(), day, work.now],
      ),

    async settings(): Promise<Map<string, MorningSetting>> {
      const rows = await work.sql<MorningSetting & { nodeId: string }>(
        'SELECT node_id AS "nodeId", at_minute AS "atMinute", days FROM insights.morning_setting',
      )
      return new Map(rows.map(({ nodeId, ...setting }) => [nodeId, setting]))
    },
  }
}
