import { refusals as common } from '#platform/errors/index.ts'
import { actorName, type Work } from '#platform/work/index.ts'
import type { GuestState } from '../talk.ts'

export interface GuestRow {
  id: string
  projectId: string
  talkId: string
  slotId: string
  homeId: string
  personId: string
  party: number
  state: GuestState
  bookedAt: Date
  joinedAt: Date | null
}

const columns = `g.id, g.project_id AS "projectId", g.talk_id AS "talkId", g.slot_id AS "slotId", g.home_id AS "homeId",
  g.person_id AS "personId", g.party, g.state, g.booked_at AS "bookedAt", g.joined_at AS "joinedAt"`

/** Who comes to a talk meeting. */
export function guestStore(work: Work) {
  const many = (condition: string, values: unknown[]) =>
    work.sql<GuestRow>(`SELECT ${columns} FROM improvement.guest g WHERE ${condition}`, values)
  return {
    of: (talkId: string) =>
      many(`g.talk_id = $1 AND g.state <> 'cancelled' ORDER BY g.booked_at, g.id LIMIT 500`, [talkId]),

    /** The guest, locked. */
    byId: async (id: string): Promise<GuestRow> => {
      const [row] = await many('g.id = $1 FOR UPDATE', [id])
      if (!row) throw common.notFound()
      return row
    },

    ofHome: async (talkId: string, homeId: string): Promise<GuestRow | null> => {
      const [row] = await many(`g.talk_id = $1 AND g.home_id = $2 AND g.state <> 'cancelled' FOR UPDATE`, [
        talkId,
        homeId,
      ])
      return row ?? null
    },

    /** Places of the person who asks. */
    own: (talkIds: readonly string[]) =>
      many(
        `g.talk_id = ANY ($1) AND g.state <> 'cancelled' AND g.person_id = ANY (customers.own_person_ids())`,
        [talkIds],
      ),

    add: async (guest: Omit<GuestRow, 'id' | 'bookedAt' | 'joinedAt' | 'state'>): Promise<string> => {
      const id = work.newId()
      await work.sql(
        `INSERT INTO improvement.guest (id, project_id, talk_id, slot_id, home_id, person_id, party, state, booked_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 'booked', $8)`,
        [
          id,
          guest.projectId,
          guest.talkId,
          guest.slotId,
          guest.homeId,
          guest.personId,
          guest.party,
          work.now,
        ],
      )
      return id
    },

    cancel: (id: string) => work.sql(`UPDATE improvement.guest SET state = 'cancelled' WHERE id = $1`, [id]),

    markJoined: (id: string) =>
      work.sql(
        `UPDATE improvement.guest SET state = 'joined', joined_at = $2, joined_by = $3 WHERE id = $1`,
        [id, work.now, actorName(work)],
      ),
  }
}
