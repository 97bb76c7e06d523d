import { actorId, type Work } from '#platform/work/index.ts'

export function acknowledgementStore(work: Work) {
  return {
    at: async (editionId: string, staffId: string): Promise<Date | null> => {
      const [row] = await work.sql<{ at: Date }>(
        'SELECT acknowledged_at AS at FROM workplace.acknowledgement WHERE edition_id = $1 AND staff_id = $2',
        [editionId, staffId],
      )
      return row?.at ?? null
    },

    /** Those of the people who have acknowledged the edition. */
    among: async (editionId: string, staffIds: readonly string[]): Promise<Set<string>> => {
      const rows = await work.sql<{ staffId: string }>(
        'SELECT staff_id AS "staffId" FROM workplace.acknowledgement WHERE edition_id = $1 AND staff_id = ANY ($2)',
        [editionId, staffIds],
      )
      return new Set(rows.map(({ staffId }) => staffId))
    },

    /** A second acknowledgement changes nothing. */
    add: (editionId: string) =>
      work.sql<{ id: string }>(
        `INSERT INTO workplace.acknowledgement (id, edition_id, staff_id, acknowledged_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING RETURNING id`,
        [work.newId(), editionId, actorId(work), work.now],
      ),
  }
}
