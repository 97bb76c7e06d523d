import type { Work } from '#platform/work/index.ts'
import type { EntrustmentRow } from '../confidence-tables.ts'
import type { CaseRow } from '../tables.ts'

/** Whom a letter was entrusted to, the last one first. */
export async function entrustmentsOf(work: Work, { id, project_id }: Pick<CaseRow, 'id' | 'project_id'>) {
  const rows = await work.sql<EntrustmentRow>(
    'SELECT * FROM cases.entrustment WHERE project_id = $1 AND case_id = $2 ORDER BY entrusted_at DESC, id DESC',
    [project_id, id],
  )
  return rows.map((row) => ({
    staffId: row.staff_id,
    staffName: row.staff_name,
    reason: row.reason,
    dueAt: row.due_at,
    entrustedAt: row.entrusted_at,
    entrustedByName: row.entrusted_by_name,
    endedAt: row.ended_at,
  }))
}
