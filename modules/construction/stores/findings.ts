import { refusals as common } from '#platform/errors/index.ts'
import { actorName, type Work } from '#platform/work/index.ts'
import type { FindingPart } from '../open-day.ts'
import type { BookingRow } from './bookings.ts'

export interface FindingRow {
  id: string
  projectId: string
  openDayId: string
  homeId: string
  contractId: string
  personId: string
  number: string
  part: FindingPart
  place: string
  words: string
  notedAt: Date
  notedBy: string
  dueOn: string
  answer: string | null
  answeredOn: string | null
  answeredBy: string | null
  repairBy: string | null
  repairedOn: string | null
  repairedBy: string | null
  version: number
  changedBy: string | null
}

export const findingColumns = `f.id, f.project_id AS "projectId", f.open_day_id AS "openDayId", f.home_id AS "homeId",
  f.contract_id AS "contractId", f.person_id AS "personId", f.number, f.part, f.place, f.words, f.noted_at AS "notedAt",
  f.noted_by AS "notedBy", f.due_on AS "dueOn", f.answer, f.answered_on AS "answeredOn", f.answered_by AS "answeredBy",
  f.repair_by AS "repairBy", f.repaired_on AS "repairedOn", f.repaired_by AS "repairedBy", f.version, f.changed_by AS "changedBy"`

/** What visitors found on the site. */
export function findingStore(work: Work) {
  return {
    /** The finding, or "not found"; locked where it is going to be changed. */
    byId: async (id: string, { lock = false } = {}): Promise<FindingRow> => {
      const [row] = await work.sql<FindingRow>(
        `SELECT ${findingColumns} FROM construction.finding f WHERE f.id = $1 ${lock ? 'FOR UPDATE' : ''}`,
        [id],
      )
      if (!row) throw common.notFound()
      return row
    },

    /** Adds a finding under the next number, KF-2026-0007; returns its id. */
    add: async (
      { projectId, openDayId, id: bookingId, homeId, contractId, personId }: BookingRow,
      { part, place, words, dueOn }: Pick<FindingRow, 'part' | 'place' | 'words' | 'dueOn'>,
      year: string,
    ): Promise<string> => {
      const id = work.newId()
      await work.sql(
        `INSERT INTO construction.finding (id, project_id, open_day_id, booking_id, home_id, contract_id, person_id, number, part,
           place, words, noted_at, noted_by, due_on, changed_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 'KF-' || $8 || '-' || lpad(nextval('construction.finding_number')::text, 4, '0'), $9, $10, $11, $12, $13, $14, $13)`,
        [
          id,
          projectId,
          openDayId,
          bookingId,
          homeId,
          contractId,
          personId,
          year,
          part,
          place,
          words,
          work.now,
          actorName(work),
          dueOn,
        ],
      )
      return id
    },

    markAnswered: (id: string, answer: string, on: string, repairBy: string | null) =>
      work.sql(
        `UPDATE construction.finding SET answer = $2, answered_on = $3, answered_by = $4, repair_by = $5, changed_by = $4,
           version = version + 1 WHERE id = $1`,
        [id, answer, on, actorName(work), repairBy],
      ),

    markRepaired: (id: string, on: string) =>
      work.sql(
        `UPDATE construction.finding SET repaired_on = $2, repaired_by = $3, changed_by = $3, version = version + 1 WHERE id = $1`,
        [id, on, actorName(work)],
      ),

    /** Unanswered findings whose term ends soon or is over, and that were not named today. */
    toRemind: (daysBefore: number) =>
      work.sql<FindingRow>(
        `UPDATE construction.finding f SET reminded_on = p.today
           FROM (SELECT id, estate.local_day(id, $1) AS today FROM estate.project) p
          WHERE p.id = f.project_id AND f.answered_on IS NULL AND f.due_on <= p.today + $2::int
            AND (f.reminded_on IS NULL OR f.reminded_on < p.today) RETURNING ${findingColumns}`,
        [work.now, daysBefore],
      ),
  }
}
