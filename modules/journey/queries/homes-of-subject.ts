import type { Work } from '#platform/work/index.ts'

/** The homes under which a journey of the contract, household or project stands now. */
export async function homesOfSubject(work: Work, subjectId: string): Promise<string[]> {
  const rows = await work.sql<{ homeId: string }>(
    'SELECT home_id AS "homeId" FROM journey.journey WHERE subject_id = $1 AND home_id IS NOT NULL',
    [subjectId],
  )
  return rows.map(({ homeId }) => homeId)
}
