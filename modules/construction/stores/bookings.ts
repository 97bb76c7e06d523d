import { randomBytes } from 'node:crypto'
import { actorName, type Work } from '#platform/work/index.ts'
import { type BookingState, ticketOf } from '../open-day.ts'

export interface BookingRow {
  id: string
  projectId: string
  openDayId: string
  slotId: string
  homeId: string
  contractId: string
  personId: string
  party: number
  state: BookingState
  ticket: string
  bookedAt: Date
  briefedAt: Date | null
  briefing: 'tap' | 'signature' | null
  joinedAt: Date | null
  joinedBy: string | null
}

export const bookingColumns = `b.id, b.project_id AS "projectId", b.open_day_id AS "openDayId", b.slot_id AS "slotId",
  b.home_id AS "homeId", b.contract_id AS "contractId", b.person_id AS "personId", b.party, b.state, b.ticket,
  b.booked_at AS "bookedAt", b.briefed_at AS "briefedAt", b.briefing, b.joined_at AS "joinedAt", b.joined_by AS "joinedBy"`

type NewBooking = Pick<
  BookingRow,
  'projectId' | 'openDayId' | 'slotId' | 'homeId' | 'contractId' | 'personId' | 'party' | 'state'
>

/** Places that visitors booked, wait for, gave back or took. */
export function bookingStore(work: Work) {
  const find = (condition: string, values: unknown[], lock = '') =>
    work.sql<BookingRow>(
      `SELECT ${bookingColumns} FROM construction.booking b WHERE ${condition} ${lock}`,
      values,
    )
  return {
    byTicket: async (openDayId: string, ticket: string): Promise<BookingRow | undefined> =>
      (await find('b.open_day_id = $1 AND b.ticket = $2', [openDayId, ticket], 'FOR UPDATE'))[0],

    byId: async (id: string): Promise<BookingRow | undefined> => (await find('b.id = $1', [id]))[0],

    /** The standing booking of a contract, locked. */
    ofContract: async (openDayId: string, contractId: string): Promise<BookingRow | undefined> =>
      (
        await find(
          `b.open_day_id = $1 AND b.contract_id = $2 AND b.state <> 'cancelled'`,
          [openDayId, contractId],
          'FOR UPDATE',
        )
      )[0],

    /** The standing bookings of the resident who acts. */
    own: (openDayIds: readonly string[]) =>
      find(
        `b.open_day_id = ANY ($1) AND b.person_id = ANY (customers.own_person_ids()) AND b.state <> 'cancelled'`,
        [openDayIds],
      ),

    standing: (openDayId: string) => find(`b.open_day_id = $1 AND b.state <> 'cancelled'`, [openDayId]),

    /** Who waits for the slot, the longest first. */
    waiting: (slotId: string) =>
      find(`b.slot_id = $1 AND b.state = 'waiting' ORDER BY b.booked_at, b.id`, [slotId], 'FOR UPDATE'),

    add: async (booking: NewBooking): Promise<void> => {
      await work.sql(
        `INSERT INTO construction.booking (id, project_id, open_day_id, slot_id, home_id, contract_id, person_id, party, state, ticket, booked_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          work.newId(),
          booking.projectId,
          booking.openDayId,
          booking.slotId,
          booking.homeId,
          booking.contractId,
          booking.personId,
          booking.party,
          booking.state,
          ticketOf(randomBytes(8)),
          work.now,
        ],
      )
    },

    /** Moves the booking to another slot, or to the waiting list of it. */
    move: (id: string, slotId: string, party: number, state: BookingState) =>
      work.sql(
        'UPDATE construction.booking SET slot_id = $2, party = $3, state = $4, booked_at = $5 WHERE id = $1',
        [id, slotId, party, state, work.now],
      ),

    mark: (id: string, state: BookingState) =>
      work.sql('UPDATE construction.booking SET state = $2 WHERE id = $1', [id, state]),

    markBriefed: (id: string, briefing: 'tap' | 'signature', signatureFileId?: string) =>
      work.sql(
        `UPDATE construction.booking SET briefed_at = $2, briefing = $3, signature_file_id = $4 WHERE id = $1`,
        [id, work.now, briefing, signatureFileId],
      ),

    markJoined: (id: string) =>
      work.sql(
        `UPDATE construction.booking SET state = 'joined', joined_at = $2, joined_by = $3 WHERE id = $1`,
        [id, work.now, actorName(work)],
      ),
  }
}
