import { placesOf } from '#platform/booking/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { actorName, type Work } from '#platform/work/index.ts'
import type { TalkState } from '../talk.ts'

export interface TalkText {
  title: string
  heldOn: string
  place: string
  words: string
}

export interface TalkRow extends TalkText {
  id: string
  projectId: string
  state: TalkState
  announcedOn: string | null
  cancelReason: string | null
  writtenBy: string
  minutes: string | null
  minutesFileIds: string[]
  publishedOn: string | null
  publishedBy: string | null
  version: number
  changedBy: string | null
}

export interface SlotTimes {
  startsAt: string
  endsAt: string
  capacity: number
}

export const talkColumns = `k.id, k.project_id AS "projectId", k.title, k.held_on AS "heldOn", k.place, k.words, k.state,
  k.announced_on AS "announcedOn", k.cancel_reason AS "cancelReason", k.written_by AS "writtenBy", k.minutes_text AS minutes,
  k.minutes_file_ids AS "minutesFileIds", k.published_on AS "publishedOn", k.published_by AS "publishedBy", k.version,
  k.changed_by AS "changedBy"`

/** Talk meetings and their slots. */
export function talkStore(work: Work) {
  return {
    ...placesOf(work, 'improvement.slot'),

    /** The meeting, or "not found"; locked where it is going to be changed. */
    byId: async (id: string, { lock = false } = {}): Promise<TalkRow> => {
      const [row] = await work.sql<TalkRow>(
        `SELECT ${talkColumns} FROM improvement.talk k WHERE k.id = $1 ${lock ? 'FOR UPDATE' : ''}`,
        [id],
      )
      if (!row) throw common.notFound()
      return row
    },

    write: (id: string, projectId: string, { title, heldOn, place, words }: TalkText) =>
      work.sql(
        `INSERT INTO improvement.talk AS k (id, project_id, title, held_on, place, words, written_by, changed_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8)
         ON CONFLICT (id) DO UPDATE SET title = $3, held_on = $4, place = $5, words = $6, changed_by = $7, version = k.version + 1`,
        [id, projectId, title, heldOn, place, words, actorName(work), work.now],
      ),

    setSlots: async (projectId: string, talkId: string, slots: readonly SlotTimes[]) => {
      await work.sql('DELETE FROM improvement.slot WHERE talk_id = $1', [talkId])
      await work.sql(
        `INSERT INTO improvement.slot (id, project_id, talk_id, starts_at, ends_at, capacity)
         SELECT uuidv7(), $1, $2, s."startsAt", s."endsAt", s.capacity
           FROM jsonb_to_recordset($3::jsonb) AS s("startsAt" text, "endsAt" text, capacity smallint)`,
        [projectId, talkId, JSON.stringify(slots)],
      )
    },

    slots: (talkId: string) =>
      work.sql<SlotTimes & { id: string; taken: number }>(
        `SELECT s.id, s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.capacity, s.taken
           FROM improvement.slot s WHERE s.talk_id = $1 ORDER BY s.starts_at`,
        [talkId],
      ),

    mark: (
      id: string,
      state: TalkState,
      { announcedOn, reason }: { announcedOn?: string; reason?: string },
    ) =>
      work.sql(
        `UPDATE improvement.talk SET state = $2, announced_on = coalesce($3, announced_on), cancel_reason = $4, changed_by = $5,
           version = version + 1 WHERE id = $1`,
        [id, state, announcedOn, reason, actorName(work)],
      ),

    writeMinutes: (id: string, minutes: string, fileIds: readonly string[]) =>
      work.sql(
        `UPDATE improvement.talk SET minutes_text = $2, minutes_file_ids = $3, changed_by = $4, version = version + 1 WHERE id = $1`,
        [id, minutes, fileIds, actorName(work)],
      ),

    publishMinutes: (id: string, on: string) =>
      work.sql(
        `UPDATE improvement.talk SET published_on = $2, published_by = $3, changed_by = $3, version = version + 1 WHERE id = $1`,
        [id, on, actorName(work)],
      ),
  }
}
