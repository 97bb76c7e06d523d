import { actorId, actorName, type Work } from '#platform/work/index.ts'
import type { Loyalty } from '../interview.ts'

export interface InterviewRow {
  id: string
  projectId: string
  personId: string
  homeId: string | null
  step: number
  loyalty: Loyalty
  mood: number
  heldOn: string
  guide: { question: string; answer: string }[]
  notes: string
  quotes: string[]
  mayQuote: boolean
  /** The earlier record that this one stands for, and why. */
  corrects: string | null
  correction: string | null
  staffName: string
  recordedAt: Date
}

export const interviewColumns = `i.id, i.project_id AS "projectId", i.person_id AS "personId", i.home_id AS "homeId", i.step, i.loyalty, i.mood,
  i.held_on AS "heldOn", i.guide, i.notes, i.quotes, i.may_quote AS "mayQuote", i.corrects, i.correction, i.staff_name AS "staffName", i.recorded_at AS "recordedAt"`

/** Keeps an interview; a record is never changed, but another may stand for it. */
export function addInterview(work: Work, row: Omit<InterviewRow, 'staffName' | 'recordedAt'>) {
  return work.sql(
    `INSERT INTO customers.interview (id, project_id, person_id, home_id, step, loyalty, mood, held_on, guide, notes, quotes, may_quote,
       staff_id, staff_name, recorded_at, corrects, correction)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      row.id,
      row.projectId,
      row.personId,
      row.homeId,
      row.step,
      row.loyalty,
      row.mood,
      row.heldOn,
      JSON.stringify(row.guide),
      row.notes,
      row.quotes,
      row.mayQuote,
      actorId(work),
      actorName(work),
      work.now,
      row.corrects,
      row.correction,
    ],
  )
}

/** In SQL: no later record stands for this one. */
export const isLatest = 'NOT EXISTS (SELECT FROM customers.interview later WHERE later.corrects = i.id)'

/** A record that nothing corrects yet, held until the work ends; undefined out of reach. */
export async function latestInterview(work: Work, id: string) {
  const [row] = await work.sql<InterviewRow & { isLatest: boolean }>(
    `SELECT ${interviewColumns}, ${isLatest} AS "isLatest" FROM customers.interview i WHERE i.id = $1`,
    [id],
  )
  return row
}

/** A record with all that it stands for, the latest first. */
export const interviewWithEarlier = (work: Work, id: string) =>
  work.sql<InterviewRow>(
    `WITH RECURSIVE chain AS (
       SELECT i.*, 0 AS back FROM customers.interview i WHERE i.id = $1
       UNION ALL SELECT i.*, chain.back + 1 FROM customers.interview i JOIN chain ON i.id = chain.corrects)
     SELECT ${interviewColumns} FROM chain i ORDER BY i.back`,
    [id],
  )
