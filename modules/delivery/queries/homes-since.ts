import type { Work } from '#platform/work/index.ts'

interface Since {
  deliveredFrom: string
  movedInFrom: string
  /** The last home of the portion before. */
  after?: string | undefined
  limit: number
}

/** Homes that were delivered, or into which people moved, from these days on; in portions by id. */
export async function homesSince(
  work: Work,
  { deliveredFrom, movedInFrom, after, limit }: Since,
): Promise<string[]> {
  const rows = await work.sql<{ homeId: string }>(
    `SELECT home_id AS "homeId" FROM (
       SELECT home_id FROM delivery.home_delivery WHERE ended_on IS NULL AND delivered_on >= $1
       UNION SELECT home_id FROM delivery.home_delivery WHERE ended_on IS NULL AND moved_in_on >= $2) AS found
      WHERE $3::uuid IS NULL OR home_id > $3 ORDER BY home_id LIMIT $4`,
    [deliveredFrom, movedInFrom, after ?? null, limit],
  )
  return rows.map(({ homeId }) => homeId)
}
