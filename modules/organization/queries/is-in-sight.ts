import type { Work } from '#platform/work/index.ts'

/** Whether somebody stands in the reach of the asker, today or ever. */
export async function isInSight(work: Work, staffId: string): Promise<boolean> {
  const rows = await work.sql('SELECT FROM organization.staff WHERE id = $1', [staffId])
  return rows.length > 0
}
