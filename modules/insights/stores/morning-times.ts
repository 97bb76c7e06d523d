import { actorName, type Work } from '#platform/work/index.ts'
import type { MorningSetting } from '../morning.ts'

export interface MorningTimeRow extends MorningSetting {
  id: string
  nodeId: string
  version: number
  changedBy: string | null
}

/** The times that places set for their morning page. */
export function morningTimeStore(work: Work) {
  return {
    all: () =>
      work.sql<MorningTimeRow>(
        'SELECT id, node_id AS "nodeId", at_minute AS "atMinute", days, version, changed_by AS "changedBy" FROM insights.morning_setting',
      ),

    /** Whether the node stands below a post of whoever asks. */
    async mayChange(nodeId: string): Promise<boolean> {
      const [row] = await work.sql<{ may: boolean }>(
        `SELECT scope.sees_everything() OR EXISTS (SELECT FROM scope.node_branch b
           WHERE b.node_id = $1 AND b.ancestor_id = ANY ((SELECT scope.nodes())::uuid[])) AS may`,
        [nodeId],
      )
      return row!.may
    },

    add: (nodeId: string, { atMinute, days }: MorningSetting) =>
      work.sql(
        'INSERT INTO insights.morning_setting (id, node_id, at_minute, days, changed_by) VALUES ($1, $2, $3, $4, $5)',
        [work.newId(), nodeId, atMinute, days, actorName(work)],
      ),

    change: (id: string, { atMinute, days }: MorningSetting) =>
      work.sql(
        'UPDATE insights.morning_setting SET at_minute = $2, days = $3, version = version + 1, changed_by = $4 WHERE id = $1',
        [id, atMinute, days, actorName(work)],
      ),

    remove: (id: string) => work.sql('DELETE FROM insights.morning_setting WHERE id = $1', [id]),
  }
}
