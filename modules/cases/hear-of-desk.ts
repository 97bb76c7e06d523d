import type { Database } from '#platform/work/index.ts'

/** Remembers whose browsers listen, so that nobody gets cases by turn who has gone home. */
export async function hearOfDesk(database: Database, staffIds: readonly string[]): Promise<void> {
  if (staffIds.length === 0) return
  await database.asSystem('hear who is at the desk', (work) =>
    work.sql('SELECT cases.hear_of($1, $2)', [staffIds, work.now]),
  )
}
