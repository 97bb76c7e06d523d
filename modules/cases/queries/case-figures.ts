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
  merged: number
  repeats: number
  special: number
  reopened: number
  rated: number
  satisfactionSum: number
}

/**
 * Figures by project: of the cases opened from `from` on and before `until`, how many were answered in the promised
 * time, closed and how, reopened and rated; and how many are open now, wherever they come from.
 */
export async function caseFigures(
  work: Work,
  { from, until, projectId }: { from: string; until: string; projectId?: string },
) {
  const everything = reachOf(work.actor as StaffActor, 'cases.figures') === everywhere
  const projects = everything ? 'SELECT DISTINCT b.project_id FROM scope.project_branch b' : projectsInReach
  const rows = await work.sql<FigureRow>(
    `SELECT r.project_id AS "projectId", taken.*, standing.*
       FROM (${projects}) r
       CROSS JOIN LATERAL (
         SELECT count(*) AS opened,
                count(*) FILTER (WHERE c.first_replied_at <= c.first_reply_due_at) AS "answeredInTime",
                count(*) FILTER (WHERE c.first_replied_at > c.first_reply_due_at) AS "answeredLate",
                count(*) FILTER (WHERE c.first_replied_at IS NULL AND c.merged_into IS NULL) AS "awaitingAnswer",
                count(*) FILTER (WHERE c.first_replied_at IS NULL AND c.merged_into IS NULL AND c.first_reply_due_at < $3) AS "awaitingOverdue",
                count(*) FILTER (WHERE c.closed_at IS NOT NULL AND c.merged_into IS NULL) AS closed,
                count(c.merged_into) AS merged, count(c.repeat_of) AS repeats, count(c.special_since) AS special,
                count(*) FILTER (WHERE c.closure IN ('confirmed', 'documentedOffer', 'withdrawn')) AS confirmed,
                count(*) FILTER (WHERE c.closure = 'notConfirmed') AS "notConfirmed",
                count(*) FILTER (WHERE c.reopened_count > 0) AS reopened,
                count(c.satisfaction) AS rated, coalesce(sum(c.satisfaction), 0) AS "satisfactionSum"
           FROM cases.case_file c WHERE c.project_id = r.project_id AND c.opened_at >= $1 AND c.opened_at < $2) taken
       CROSS JOIN LATERAL (
         SELECT count(*) AS open,
                count(*) FILTER (WHERE c.answer_due_at < $3) AS overdue
           FROM cases.case_file c WHERE c.project_id = r.project_id AND c.closed_at IS NULL) standing
      WHERE ($4::uuid IS NULL OR r.project_id = $4) AND taken.opened + standing.open > 0
      ORDER BY taken.opened DESC, r.project_id`,
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
    'opened',
    'answeredInTime',
    'answeredLate',
    'awaitingAnswer',
    'awaitingOverdue',
    'open',
    'overdue',
    'closed',
    'confirmed',
    'notConfirmed',
    'merged',
    'repeats',
    'special',
    'reopened',
    'rated',
    'satisfactionSum',
  ] as const
  return Object.fromEntries(
    names.map((name) => [name, rows.reduce((sum, row) => sum + row[name], 0)]),
  ) as unknown as Counts
}
