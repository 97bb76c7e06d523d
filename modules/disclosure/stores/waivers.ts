import { actorId, actorName, type Work } from '#platform/work/index.ts'
import type { ContractCondition } from '../before-contract.ts'
import type { Precondition } from '../before-subscription.ts'

type Waived = Precondition | ContractCondition

interface WaiverToAdd {
  id: string
  projectId: string
  personId: string
  /** The way to the contract that it is about; null where it is about the subscription. */
  purchaseId: string | null
  waived: readonly Waived[]
  reason: string
}

export interface WaiverRow {
  id: string
  waived: Waived[]
  reason: string
  byName: string
  byId: string
  at: Date
}

const columns = `w.id, w.waived, w.reason, w.by_name AS "byName", w.by_id AS "byId", w.at`

/** What was waived for customers before they subscribe or sign the contract. */
export function waiverStore(work: Work) {
  return {
    add: ({ id, projectId, personId, purchaseId, waived, reason }: WaiverToAdd) =>
      work.sql(
        `INSERT INTO disclosure.waiver (id, project_id, person_id, purchase_id, waived, reason, by_name, by_id, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [id, projectId, personId, purchaseId, waived, reason, actorName(work), actorId(work), work.now],
      ),

    /** The last one for this customer that no subscription has used yet. */
    unused: async (projectId: string, personId: string): Promise<WaiverRow | undefined> => {
      const [row] = await work.sql<WaiverRow>(
        `SELECT ${columns} FROM disclosure.waiver w
          WHERE w.project_id = $1 AND w.person_id = $2 AND w.purchase_id IS NULL AND w.used_at IS NULL
          ORDER BY w.at DESC, w.id DESC LIMIT 1`,
        [projectId, personId],
      )
      return row
    },

    /** The last one for this way to the contract; the contract that used it ended the way. */
    ofPurchase: async (purchaseId: string): Promise<WaiverRow | undefined> => {
      const [row] = await work.sql<WaiverRow>(
        `SELECT ${columns} FROM disclosure.waiver w WHERE w.purchase_id = $1 ORDER BY w.at DESC, w.id DESC LIMIT 1`,
        [purchaseId],
      )
      return row
    },

    use: (id: string) => work.sql('UPDATE disclosure.waiver SET used_at = $2 WHERE id = $1', [id, work.now]),
  }
}
