import type { Selectable } from 'kysely'
import { actorName, type Work } from '#platform/work/index.ts'
import type { MergeSnapshot } from '../merge.ts'
import type { CustomersTables, MergeTable } from '../tables.ts'
import { type PersonRow, personColumns } from './persons.ts'

/** Merges with what is needed to take them back, and the pairs that resemble one another. */
export function mergeStore(work: Work) {
  const db = work.tables<CustomersTables>()
  const { keyring } = work.services
  return {
    /** The two files, locked in one order, so that two merges of the same files follow one another. */
    lock: (ids: readonly string[]) =>
      work.sql<PersonRow>(
        `SELECT ${personColumns} FROM customers.person p WHERE p.id = ANY ($1) ORDER BY p.id FOR UPDATE`,
        [ids],
      ),

    /** Points the file, and those merged into it earlier, to the survivor; returns the earlier ones. */
    absorb: async (absorbedId: string, survivorId: string): Promise<string[]> => {
      const rows = await work.sql<{ id: string }>(
        `UPDATE customers.person SET merged_into = $2, changed_by = $3, version = version + 1
          WHERE survivor_id = $1 RETURNING id`,
        [absorbedId, survivorId, actorName(work)],
      )
      return rows.map(({ id }) => id).filter((id) => id !== absorbedId)
    },

    release: async (absorbedId: string, carriedAlong: readonly string[]) => {
      await work.sql(
        `UPDATE customers.person SET merged_into = CASE WHEN id = $1 THEN NULL ELSE $1 END, changed_by = $3, version = version + 1
          WHERE id = $1 OR id = ANY ($2)`,
        [absorbedId, carriedAlong, actorName(work)],
      )
    },

    add: async (merge: {
      id: string
      survivorId: string
      absorbedId: string
      reason: string
      snapshot: MergeSnapshot
    }) => {
      await db
        .insertInto('customers.merge')
        .values({
          id: merge.id,
          survivor_id: merge.survivorId,
          absorbed_id: merge.absorbedId,
          reason: merge.reason,
          snapshot_sealed: keyring.encrypt(JSON.stringify(merge.snapshot)),
          merged_at: work.now,
          merged_by: actorName(work),
        })
        .execute()
    },

    byId: async (id: string): Promise<(Selectable<MergeTable> & { snapshot: MergeSnapshot }) | undefined> => {
      const row = await db
        .selectFrom('customers.merge')
        .selectAll()
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
      return row && { ...row, snapshot: JSON.parse(keyring.decrypt(row.snapshot_sealed)) as MergeSnapshot }
    },

    /** Whether a later merge into the same file still stands. */
    hasLater: async (survivorId: string, mergeId: string): Promise<boolean> => {
      const rows = await work.sql(
        'SELECT 1 FROM customers.merge WHERE survivor_id = $1 AND id > $2 AND undone_at IS NULL LIMIT 1',
        [survivorId, mergeId],
      )
      return rows.length > 0
    },

    markUndone: (id: string) =>
      db
        .updateTable('customers.merge')
        .set({ undone_at: work.now, undone_by: actorName(work) })
        .where('id', '=', id)
        .execute(),

    /** Settles the open pair of the two persons; its id, or null when they are no such pair. */
    settlePair: async (one: string, other: string): Promise<string | null> => {
      const [pair] = await work.sql<{ id: string }>(
        `UPDATE customers.duplicate SET state = 'merged', decided_at = $3, decided_by = $4
          WHERE person_a = least($1::uuid, $2::uuid) AND person_b = greatest($1::uuid, $2::uuid) AND state = 'open' RETURNING id`,
        [one, other, work.now, actorName(work)],
      )
      return pair?.id ?? null
    },

    reopenPair: (id: string) =>
      db
        .updateTable('customers.duplicate')
        .set({ state: 'open', decided_at: null, decided_by: null })
        .where('id', '=', id)
        .execute(),

    /** Settles a pair as two different persons; false when it is not open (any more). */
    dismissPair: async (id: string, note: string | null): Promise<'done' | 'settled' | 'unknown'> => {
      const [pair] = await work.sql<{ state: string }>(
        'SELECT state FROM customers.duplicate WHERE id = $1 FOR UPDATE',
        [id],
      )
      if (!pair) return 'unknown'
      if (pair.state !== 'open') return 'settled'
      await db
        .updateTable('customers.duplicate')
        .set({ state: 'dismissed', decided_at: work.now, decided_by: actorName(work), note })
        .where('id', '=', id)
        .execute()
      return 'done'
    },
  }
}
