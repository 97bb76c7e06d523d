import type { Database } from '#platform/work/index.ts'
import { countEverything } from '../jobs/count-changes.ts'

const patienceMs = 10_000

/** Counts once no work under way elsewhere keeps an event from being counted, as the next minute does in the product. */
export async function countChanges(database: Database): Promise<void> {
  for (const until = performance.now() + patienceMs; performance.now() < until;) {
    const [all] = await database.asSystem('a test', (work) =>
      work.sql<{ counted: boolean }>(
        'SELECT NOT EXISTS (SELECT FROM platform.event WHERE xid >= pg_snapshot_xmin(pg_current_snapshot())) AS counted',
      ),
    )
    if (all!.counted) break
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await countEverything(database)
}
