import { isInSight, staffById } from '#modules/organization/index.ts'
import { endOfLocalDay, localDateOf, usualZone } from '#platform/calendar/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { presentLine } from '../present.ts'
import type { CaseRow } from '../tables.ts'
import { lineColumns } from './line-columns.ts'

const shown = 20

/** What is in the hands of somebody, within the reach of the asker: how much, what presses, and until when she is away. */
export async function getOpenWork(work: Work, staffId: string) {
  const card = (await staffById(work, [staffId])).get(staffId)
  if (!card) throw common.notFound()
  const endOfDay = endOfLocalDay(localDateOf(work.now, usualZone), usualZone)
  const own = 'c.owner_staff_id = $1 AND c.closed_at IS NULL'
  const [items, [counted], [absence = null]] = await Promise.all([
    work.sql<CaseRow>(
      `SELECT ${lineColumns} FROM cases.case_file c WHERE ${own} ORDER BY c.answer_due_at NULLS LAST, c.opened_at LIMIT ${shown}`,
      [staffId],
    ),
    work.sql<{ open: number; dueToday: number }>(
      `SELECT count(*) AS open, count(*) FILTER (WHERE EXISTS (SELECT FROM cases.promise p WHERE p.project_id = c.project_id
          AND p.case_id = c.id AND p.met_at IS NULL AND p.missed_at IS NULL AND p.due_at <= $2)) AS "dueToday"
         FROM cases.case_file c WHERE ${own}`,
      [staffId, endOfDay],
    ),
    work.sql<{ id: string; fromOn: string; untilOn: string }>(
      `SELECT id, from_on AS "fromOn", until_on AS "untilOn" FROM cases.absence
        WHERE staff_id = $1 AND until_on >= $2 ORDER BY from_on LIMIT 1`,
      [staffId, localDateOf(work.now, usualZone)],
    ),
  ])
  // Somebody of elsewhere who has nothing here is nobody here.
  if (!counted!.open && !(await isInSight(work, staffId))) throw common.notFound()
  return { staffId, name: card.name, ...counted!, absence, items: items.map(presentLine) }
}
