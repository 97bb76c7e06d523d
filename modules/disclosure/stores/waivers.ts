import { actorId, actorName, type Work } from '#platform/work/index.ts'
import type { Precondition } from '../before-subscription.ts'

export interface WaiverRow {
  id: string
  waived: Precondition[]
  reason: string
  byName: string
  byId: string
  at: Date
}

/** What was waived for customers before they subscribe. */
export function waiverStore(work: Work) {
  return {
    add: (id: string, projectId: string, personId: string, waived: readonly string[], reason: string) =>
      work.sql(
        `INSERT INTO disclosure.waiver (id, project_id, person_id, waived, reason, by_name, by_id, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, projectId, personId, waived, reason, actorName(work), actorId(work), work.now],
      ),

    /** The last one for this customer that no subscription has used yet. */
    unused: async (projectId: string, personId: string): Promise<WaiverRow | undefined> => {
      const [row] = await work.sql<WaiverRow>(
        `SELECT w.id, w.waived, w.reason, w.by_name AS "byName", w.by_id AS "byId", w.at FROM disclosure.waiver w
          WHERE w.project_id = $1 AND w.person_id = $2 AND w.used_at IS NULL ORDER BY w.at DESC, w.id DESC LIMIT 1`,
        [projectId, personId],
      )
      return row
    },

    use: (id: string) => work.sql('UPDATE disclosure.waiver SET used_at = $2 WHERE id = $1', [id, work.now]),
  }
}
