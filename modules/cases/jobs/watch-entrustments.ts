import { defineJob } from '#platform/jobs/index.ts'
import type { Work } from '#platform/work/index.ts'
import { officeFor } from '../chairmans-office.ts'
import type { EntrustmentRow } from '../confidence-tables.ts'
import { newsOf } from '../news.ts'
import { tellStaff } from '../tell-staff.ts'

const batch = 100

/** Every minute: whoever did not answer a letter within the term hears of it, and so does the chairman's office; once. */
export const watchEntrustments = defineJob('cases.watch-entrustments', async (database) => {
  for (let count = batch; count === batch;)
    count = await database.asSystem('watch letters that were entrusted', async (work) => {
      const due = await work.sql<EntrustmentRow>(
        `UPDATE cases.entrustment SET reminded_at = $1 WHERE (project_id, case_id, id) IN (
           SELECT t.project_id, t.case_id, t.id FROM cases.entrustment t WHERE t.due_at <= $1 AND t.ended_at IS NULL AND t.reminded_at IS NULL
            ORDER BY t.due_at LIMIT ${batch} FOR UPDATE SKIP LOCKED) RETURNING *`,
        [work.now],
      )
      for (const row of due) await remind(work, row)
      return due.length
    })
})

async function remind(work: Work, row: EntrustmentRow): Promise<void> {
  const [said] = await work.sql(
    `SELECT 1 FROM cases.entry WHERE project_id = $1 AND case_id = $2 AND author_id = $3 AND at >= $4 AND visible_to_customer LIMIT 1`,
    [row.project_id, row.case_id, row.staff_id, row.entrusted_at],
  )
  const news = said ? null : await newsOf(work, { id: row.id, payload: { caseId: row.case_id } })
  if (!news || news.file.closed_at) return
  const office = await officeFor(work, row.project_id)
  await tellStaff(work, news, [...new Set([row.staff_id, office.id])], 'caseEntrustedLate', {
    by: row.staff_name,
    dueAt: row.due_at,
  })
}
