import { placesOf } from '#platform/booking/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { actorName, type Work } from '#platform/work/index.ts'
import type { RoundKind, RoundState } from '../check.ts'

export interface RoundText {
  kind: RoundKind
  title: string
  fromOn: string
  untilOn: string
  words: string
}

export interface RoundRow extends RoundText {
  id: string
  projectId: string
  state: RoundState
  openedOn: string | null
  writtenBy: string
  version: number
  changedBy: string | null
}

export interface SlotRow {
  id: string
  roundId: string
  heldOn: string
  startsAt: string
  endsAt: string
  capacity: number
  taken: number
}

export const roundColumns = `r.id, r.project_id AS "projectId", r.kind, r.title, r.from_on AS "fromOn", r.until_on AS "untilOn", r.words,
  r.state, r.opened_on AS "openedOn", r.written_by AS "writtenBy", r.version, r.changed_by AS "changedBy"`
const slotColumns = `s.id, s.round_id AS "roundId", s.held_on AS "heldOn", s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.capacity, s.taken`

/** Rounds of checks with their times and the people who go there. */
export function roundStore(work: Work) {
  return {
    ...placesOf(work, 'warranty.slot'),

    byId: async (id: string, { lock = false } = {}): Promise<RoundRow> => {
      const [row] = await work.sql<RoundRow>(
        `SELECT ${roundColumns} FROM warranty.round r WHERE r.id = $1 ${lock ? 'FOR UPDATE' : ''}`,
        [id],
      )
      if (!row) throw common.notFound()
      return row
    },

    byIds: async (ids: readonly string[]): Promise<Map<string, RoundRow>> => {
      const rows = await work.sql<RoundRow>(
        `SELECT ${roundColumns} FROM warranty.round r WHERE r.id = ANY ($1)`,
        [ids],
      )
      return new Map(rows.map((row) => [row.id, row]))
    },

    write: (id: string, projectId: string, round: RoundText) =>
      work.sql(
        `INSERT INTO warranty.round AS r (id, project_id, kind, title, from_on, until_on, words, written_by, changed_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9) ON CONFLICT (id) DO UPDATE SET kind = $3, title = $4, from_on = $5,
           until_on = $6, words = $7, changed_by = $8, version = r.version + 1`,
        [
          id,
          projectId,
          round.kind,
          round.title,
          round.fromOn,
          round.untilOn,
          round.words,
          actorName(work),
          work.now,
        ],
      ),

    setSlots: async (
      projectId: string,
      roundId: string,
      slots: readonly Omit<SlotRow, 'id' | 'roundId' | 'taken'>[],
    ) => {
      await work.sql('DELETE FROM warranty.slot WHERE round_id = $1', [roundId])
      await work.sql(
        `INSERT INTO warranty.slot (id, project_id, round_id, held_on, starts_at, ends_at, capacity)
         SELECT uuidv7(), $1, $2, s."heldOn", s."startsAt", s."endsAt", s.capacity
           FROM jsonb_to_recordset($3::jsonb) AS s("heldOn" date, "startsAt" text, "endsAt" text, capacity smallint)`,
        [projectId, roundId, JSON.stringify(slots)],
      )
    },

    setTeam: async (projectId: string, roundId: string, staffIds: readonly string[]) => {
      await work.sql('DELETE FROM warranty.round_staff WHERE round_id = $1', [roundId])
      await work.sql(
        `INSERT INTO warranty.round_staff (id, project_id, round_id, staff_id)
         SELECT uuidv7(), $1, $2, id FROM unnest($3::uuid[]) AS id`,
        [projectId, roundId, staffIds],
      )
    },

    team: async (roundId: string): Promise<string[]> =>
      (
        await work.sql<{ staffId: string }>(
          'SELECT staff_id AS "staffId" FROM warranty.round_staff WHERE round_id = $1 ORDER BY id',
          [roundId],
        )
      ).map(({ staffId }) => staffId),

    slots: (roundId: string) =>
      work.sql<SlotRow>(
        `SELECT ${slotColumns} FROM warranty.slot s WHERE s.round_id = $1 ORDER BY s.held_on, s.starts_at`,
        [roundId],
      ),

    slotsById: async (ids: readonly string[]): Promise<Map<string, SlotRow>> => {
      const rows = await work.sql<SlotRow>(
        `SELECT ${slotColumns} FROM warranty.slot s WHERE s.id = ANY ($1)`,
        [ids],
      )
      return new Map(rows.map((row) => [row.id, row]))
    },

    mark: (id: string, state: RoundState, openedOn?: string) =>
      work.sql(
        `UPDATE warranty.round SET state = $2, opened_on = coalesce($3, opened_on), changed_by = $4, version = version + 1
          WHERE id = $1`,
        [id, state, openedOn, actorName(work)],
      ),
  }
}
