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
  staffName: string
  recordedAt: Date
}

export const interviewColumns = `i.id, i.project_id AS "projectId", i.person_id AS "personId", i.home_id AS "homeId", i.step, i.loyalty, i.mood,
  i.held_on AS "heldOn", i.guide, i.notes, i.quotes, i.may_quote AS "mayQuote", i.staff_name AS "staffName", i.recorded_at AS "recordedAt"`

/** Keeps an interview; what was told is never changed. */
export function addInterview(work: Work, row: Omit<InterviewRow, 'staffName' | 'recordedAt'>) {
  return work.sql(
    `INSERT INTO customers.interview (id, project_id, person_id, home_id, step, loyalty, mood, held_on, guide, notes, quotes, may_quote,
       staff_id, staff_name, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
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
    ],
  )
}
