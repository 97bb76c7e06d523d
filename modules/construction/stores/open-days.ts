import { placesOf } from '#platform/booking/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { actorName, type Work } from '#platform/work/index.ts'
import type { OpenDayState } from '../open-day.ts'

export interface OpenDayText {
  phaseId: string | null
  title: string
  heldOn: string
  bookUntil: string
  meetingPlace: string
  words: string
  safetyWords: string
}

export interface OpenDayRow extends OpenDayText {
  id: string
  projectId: string
  state: OpenDayState
  announcedOn: string | null
  cancelReason: string | null
  writtenBy: string
  version: number
  changedBy: string | null
}

export interface SlotRow {
  id: string
  startsAt: string
  endsAt: string
  capacity: number
  taken: number
  waiting: number
  joined: number
}

export const openDayColumns = `d.id, d.project_id AS "projectId", d.phase_id AS "phaseId", d.title, d.held_on AS "heldOn",
  d.book_until AS "bookUntil", d.meeting_place AS "meetingPlace", d.words, d.safety_words AS "safetyWords", d.state,
  d.announced_on AS "announcedOn", d.cancel_reason AS "cancelReason", d.written_by AS "writtenBy", d.version, d.changed_by AS "changedBy"`

/** Open days and their slots. */
export function openDayStore(work: Work) {
  return {
    ...placesOf(work, 'construction.slot'),

    /** The open day, or "not found"; locked where it is going to be changed. */
    byId: async (id: string, { lock = false } = {}): Promise<OpenDayRow> => {
      const [row] = await work.sql<OpenDayRow>(
        `SELECT ${openDayColumns} FROM construction.open_day d WHERE d.id = $1 ${lock ? 'FOR UPDATE' : ''}`,
        [id],
      )
      if (!row) throw common.notFound()
      return row
    },

    write: (id: string, projectId: string, text: OpenDayText) =>
      work.sql(
        `INSERT INTO construction.open_day AS d (id, project_id, phase_id, title, held_on, book_until, meeting_place, words, safety_words,
           written_by, changed_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11)
         ON CONFLICT (id) DO UPDATE SET phase_id = $3, title = $4, held_on = $5, book_until = $6, meeting_place = $7, words = $8,
           safety_words = $9, changed_by = $10, version = d.version + 1`,
        [
          id,
          projectId,
          text.phaseId,
          text.title,
          text.heldOn,
          text.bookUntil,
          text.meetingPlace,
          text.words,
          text.safetyWords,
          actorName(work),
          work.now,
        ],
      ),

    setSlots: async (
      projectId: string,
      openDayId: string,
      slots: readonly Pick<SlotRow, 'startsAt' | 'endsAt' | 'capacity'>[],
    ) => {
      await work.sql('DELETE FROM construction.slot WHERE open_day_id = $1', [openDayId])
      await work.sql(
        `INSERT INTO construction.slot (id, project_id, open_day_id, starts_at, ends_at, capacity)
         SELECT uuidv7(), $1, $2, s."startsAt", s."endsAt", s.capacity
           FROM jsonb_to_recordset($3::jsonb) AS s("startsAt" text, "endsAt" text, capacity smallint)`,
        [projectId, openDayId, JSON.stringify(slots)],
      )
    },

    slots: (openDayId: string) =>
      work.sql<SlotRow>(
        `SELECT s.id, s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.capacity, s.taken,
                (SELECT count(*)::int FROM construction.booking b WHERE b.slot_id = s.id AND b.state = 'waiting') AS waiting,
                (SELECT coalesce(sum(b.party), 0)::int FROM construction.booking b WHERE b.slot_id = s.id AND b.state = 'joined') AS joined
           FROM construction.slot s WHERE s.open_day_id = $1 ORDER BY s.starts_at`,
        [openDayId],
      ),

    mark: (
      id: string,
      state: OpenDayState,
      { announcedOn, reason }: { announcedOn?: string; reason?: string },
    ) =>
      work.sql(
        `UPDATE construction.open_day SET state = $2, announced_on = coalesce($3, announced_on), cancel_reason = $4, changed_by = $5,
           version = version + 1 WHERE id = $1`,
        [id, state, announcedOn, reason, actorName(work)],
      ),
  }
}
