import type { Database } from '#platform/work/index.ts'

/** The mark that a complete demo group leaves. */
export const allDone = 'demo complete'

/** Whether the demo group is still to be built, or to be completed: a company that set itself up gets none. */
export async function needsDemo(database: Database): Promise<boolean> {
  const [found] = await database.asSystem('demo group', (work) =>
    work.sql<{ isComplete: boolean; isBegun: boolean; isInUse: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM platform.mark WHERE key = $1) AS "isComplete",
              EXISTS (SELECT 1 FROM platform.mark WHERE key LIKE 'demo %') AS "isBegun",
              EXISTS (SELECT 1 FROM organization.node) AS "isInUse"`,
      [allDone],
    ),
  )
  return !found!.isComplete && (found!.isBegun || !found!.isInUse)
}
