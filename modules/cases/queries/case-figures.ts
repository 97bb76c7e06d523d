import { everywhere, reachOf, type StaffActor, type Work } from '#platform/work/index.ts'
import { projectsInReach } from './list-cases.ts'

export interface FigureRow {
  projectId: string
  opened: number
  answeredInTime: number
  answeredLate: number
  awaitingAnswer: number
  awaitingOverdue: number
  open: number
  overdue: number
  closed: number
  confirmed: number
  notConfirmed: number
  reopened: number
  rated: number
  satisfactionSum: number
}

/**
 * Figures by project: of the cases opened from `from` on and before `until`, how many were answered in the promised
 * time, closed and how, reopened and rated; and how many are open now, wherever they come from.
 */
export async function caseFigures(work: Work, { from, until, projectId }: { from: string; until: string; projectId?: string }) {
  const inReach = reachOf(work.actor as StaffActor, 'cases.figures') === everywhere ? '' : `AND c.project_id IN (${projectsInReach})`
  const where = `${projectId ? 'AND c.project_id = $4' : 'AND $4::uuid IS NULL'} ${inReach}`
  const rows = await work.sql<FigureRow>(
    `WITH taken AS (
       SELECT c.project_id, count(*) AS opened,
              count(*) FILTER (WHERE c.first_replied_at <= c.first_reply_due_at) AS answered_in_time,
              count(*) FILTER (WHERE c.first_replied_at > c.first_reply_due_at) AS answered_late,
              count(*) FILTER (WHERE c.first_replied_at IS NULL) AS awaiting,
              count(*) FILTER (WHERE c.first_replied_at IS NULL AND c.first_reply_due_at < $3) AS awaiting_overdue,
              count(*) FILTER (WHERE c.closed_at IS NOT NULL) AS closed,
              count(*) FILTER (WHERE c.closure IN ('confirmed', 'documentedOffer', 'withdrawn')) AS confirmed,
              count(*) FILTER (WHERE c.closure = 'notConfirmed') AS not_confirmed,
              count(*) FILTER (WHERE c.reopened_count > 0) AS reopened,
              count(c.satisfaction) AS rated, coalesce(sum(c.satisfaction), 0) AS satisfaction_sum
         FROM cases.case_file c WHERE c.opened_at >= $1 AND c.opened_at < $2 ${where} GROUP BY c.project_id),
     standing AS (
       SELECT c.project_id, count(*) AS open, count(*) FILTER (WHERE c.answer_due_at < $3 OR (c.close_due_at < $3 AND c.state <> 'resultGiven')) AS overdue
         FROM cases.case_file c WHERE c.closed_at IS NULL ${where} GROUP BY c.project_id)
     SELECT project_id AS "projectId", coalesce(opened, 0) AS opened, coalesce(answered_in_time, 0) AS "answeredInTime",
            coalesce(answered_late, 0) AS "answeredLate", coalesce(awaiting, 0) AS "awaitingAnswer",
            coalesce(awaiting_overdue, 0) AS "awaitingOverdue", coalesce(open, 0) AS open,
            coalesce(overdue, 0) AS overdue, coalesce(closed, 0) AS closed, coalesce(confirmed, 0) AS confirmed,
            coalesce(not_confirmed, 0) AS "notConfirmed", coalesce(reopened, 0) AS reopened, coalesce(rated, 0) AS rated,
            coalesce(satisfaction_sum, 0) AS "satisfactionSum"
       FROM taken FULL JOIN standing USING (project_id) ORDER BY opened DESC, project_id`,
    [from, until, work.now, projectId ?? null],
  )
  return { projects: rows.map(withShares), total: withShares(sumOf(rows)) }
}

type Counts = Omit<FigureRow, 'projectId'>

/** Answers not yet due are left out of the share; it is null where nothing is left. Satisfaction is the mean of the ratings, 1 to 5. */
function withShares<Row extends Counts>({ satisfactionSum, ...row }: Row) {
  const owed = row.answeredInTime + row.answeredLate + row.awaitingOverdue
  return {
    ...row,
    answeredInTimeShare: owed ? row.answeredInTime / owed : null,
    satisfaction: row.rated ? satisfactionSum / row.rated : null,
  }
}

function sumOf(rows: readonly FigureRow[]): Counts {
  const names = [
    'opened', 'answeredInTime', 'answeredLate', 'awaitingAnswer', 'awaitingOverdue', 'open', 'overdue', 'closed', 'confirmed', 'notConfirmed', 'reopened',
    'rated', 'satisfactionSum',
  ] as const
  return Object.fromEntries(names.map((name) => [name, rows.reduce((sum, row) => sum + row[name], 0)])) as unknown as Counts
}
