import { addClockMinutes } from '#platform/calendar/index.ts'
import { defineJob } from '#platform/jobs/index.ts'
import type { Work } from '#platform/work/index.ts'
import { tellReferee } from '../actions/rule.ts'
import { topLevel } from '../case.ts'
import { listenersAt } from '../listeners.ts'
import { rulebookOf } from '../rulebook.ts'
import { rulingWithinMinutes } from '../ruling.ts'
import { rulingStore } from '../stores/rulings.ts'
import type { CaseRow, RulingRow } from '../tables.ts'

const batch = 100

/** Every minute: a question whose is it that nobody decided within the term goes to the next level up. */
export const watchRulings = defineJob('cases.watch-rulings', async (database) => {
  for (let count = batch; count === batch;)
    count = await database.asSystem('pass undecided questions up', async (work) => {
      const due = await work.sql<RulingRow & { file: CaseRow }>(
        `SELECT r.*, row_to_json(f) AS file FROM cases.ruling r JOIN cases.case_file f ON f.project_id = r.project_id AND f.id = r.case_id
          WHERE r.decided_at IS NULL AND r.due_at <= $1 ORDER BY r.due_at LIMIT ${batch} FOR UPDATE OF r SKIP LOCKED`,
        [work.now],
      )
      for (const { file, ...row } of due) await passUp(work, file, row)
      return due.length
    })
})

async function passUp(work: Work, file: CaseRow, row: RulingRow): Promise<void> {
  const { ladder } = await rulebookOf(work)
  const level = row.level + 1
  const isAtTheTop = level > topLevel
  const next = isAtTheTop ? null : (await listenersAt(work, file.project_id, ladder.levels))(level)
  const changes = isAtTheTop
    ? { due_at: null }
    : {
        level,
        due_at: addClockMinutes(work.now, rulingWithinMinutes),
        ...(next && { staff_id: next.id, staff_name: next.name }),
      }
  await rulingStore(work).change(row, { ...changes, changed_by: null })
  tellReferee(work, file, { ...row, ...changes })
}
