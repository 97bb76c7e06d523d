import type { Work } from '#platform/work/index.ts'
import type { Buyers } from '../audience.ts'

/** A buyer to whom something is to be sent. */
export interface WaitingRecipient {
  id: string
  contractId: string
  personId: string
}

/** Send lists: who is told what, by which ways, and who has read it. */
export function recipientStore(work: Work) {
  return {
    /** Puts the buyers on the list; those who stand there already stay as they are. */
    add: (
      projectId: string,
      aboutId: string,
      buyers: readonly Pick<Buyers, 'homeId' | 'contractId' | 'personIds'>[],
    ) =>
      work.sql(
        `INSERT INTO construction.recipient (id, project_id, about_id, home_id, contract_id, person_id)
         SELECT uuidv7(), $1, $2, r."homeId", r."contractId", r."personId"
           FROM jsonb_to_recordset($3::jsonb) AS r("homeId" uuid, "contractId" uuid, "personId" uuid) ON CONFLICT DO NOTHING`,
        [
          projectId,
          aboutId,
          JSON.stringify(
            buyers.flatMap(({ homeId, contractId, personIds }) =>
              personIds.map((personId) => ({ homeId, contractId, personId })),
            ),
          ),
        ],
      ),

    /** The next who wait for their message. */
    waiting: (aboutId: string, most: number) =>
      work.sql<WaitingRecipient>(
        `SELECT id, contract_id AS "contractId", person_id AS "personId" FROM construction.recipient
          WHERE about_id = $1 AND told_at IS NULL ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED`,
        [aboutId, most],
      ),

    markTold: (told: readonly { id: string; ways: readonly string[] }[]) =>
      work.sql(
        `UPDATE construction.recipient r SET told_at = $2, ways = ARRAY(SELECT jsonb_array_elements_text(t.ways))
           FROM jsonb_to_recordset($1::jsonb) AS t(id uuid, ways jsonb) WHERE r.id = t.id`,
        [JSON.stringify(told), work.now],
      ),

    /** Notes that the resident who acts has read it; the first time counts. */
    markRead: (aboutId: string) =>
      work.sql<{ id: string }>(
        `UPDATE construction.recipient SET read_at = $2
          WHERE about_id = $1 AND read_at IS NULL AND person_id = ANY (customers.own_person_ids()) RETURNING id`,
        [aboutId, work.now],
      ),
  }
}
