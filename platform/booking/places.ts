import type { Work } from '../work/index.ts'

/**
 * Places in slots of a table with the columns `capacity` and `taken` and a check between them: whoever books takes
 * places, and two at the same moment take turns.
 */
export function placesOf(work: Work, table: `${string}.slot`) {
  return {
    /** Locks the slots, always in the same order, so that two who change places do not wait for each other. */
    lock: (slotIds: readonly string[]) =>
      work.sql<{ id: string }>(`SELECT id FROM ${table} WHERE id = ANY ($1) ORDER BY id FOR UPDATE`, [
        slotIds,
      ]),

    /** Takes so many places of the slot; false where they are not free. */
    take: async (slotId: string, party: number): Promise<boolean> => {
      const rows = await work.sql(
        `UPDATE ${table} SET taken = taken + $2 WHERE id = $1 AND taken + $2 <= capacity RETURNING id`,
        [slotId, party],
      )
      return rows.length > 0
    },

    giveBack: (slotId: string, party: number) =>
      work.sql(`UPDATE ${table} SET taken = taken - $2 WHERE id = $1`, [slotId, party]),
  }
}
