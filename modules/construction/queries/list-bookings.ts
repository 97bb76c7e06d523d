import { personsById } from '#modules/customers/index.ts'
import { homesById } from '#modules/estate/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { BookingState } from '../open-day.ts'
import type { bookingOrders } from '../orders.ts'
import { bookingColumns, type BookingRow } from '../stores/bookings.ts'
import { openDayStore } from '../stores/open-days.ts'

export interface BookingQuery {
  state?: BookingState
  slotId?: string
  sort?: Sort<(typeof bookingOrders)[number]>
  limit?: number
  after?: string
}

const orders = {
  slot: ['s.starts_at', 'b.booked_at'],
  bookedAt: 'b.booked_at',
  joinedAt: { filled: 'b.joined_at', ties: ['s.starts_at'] },
}

/** Who comes to an open day, slot by slot where nothing else is asked for. */
export async function listBookings(work: Work, openDayId: string, query: BookingQuery) {
  const { state, slotId, sort = 'slot', limit = 50, after } = query
  await openDayStore(work).byId(openDayId)
  const order = orderBy(sort, orders, 'b.id')
  const values: unknown[] = [limit + 1, openDayId]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = ['b.open_day_id = $2']
  if (state) conditions.push(`b.state = ${place(state)}`)
  if (slotId) conditions.push(`b.slot_id = ${place(slotId)}`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<BookingRow & Placed>(
    `SELECT ${bookingColumns}, ${order.key} FROM construction.booking b JOIN construction.slot s ON s.id = b.slot_id
      WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  return order.page(rows, limit, await bookingLines(work, rows))
}

/** How bookings are shown to staff: who, which home, when, and whether they may come in. */
export async function bookingLines(work: Work, rows: readonly BookingRow[]) {
  const [homes, persons, slots] = await Promise.all([
    homesById(
      work,
      rows.map(({ homeId }) => homeId),
    ),
    personsById(
      work,
      rows.map(({ personId }) => personId),
    ),
    work.sql<{ id: string; startsAt: string; endsAt: string }>(
      'SELECT id, starts_at AS "startsAt", ends_at AS "endsAt" FROM construction.slot WHERE id = ANY ($1)',
      [rows.map(({ slotId }) => slotId)],
    ),
  ])
  const slotOf = new Map(slots.map((slot) => [slot.id, slot]))
  return (row: BookingRow) => {
    const slot = slotOf.get(row.slotId)!
    return {
      id: row.id,
      slotId: row.slotId,
      startsAt: slot.startsAt,
      endsAt: slot.endsAt,
      homeId: row.homeId,
      home: homes.get(row.homeId)?.label ?? '',
      personId: row.personId,
      name: persons.get(row.personId)?.name ?? '',
      maskedPhone: persons.get(row.personId)?.maskedPhone ?? null,
      party: row.party,
      state: row.state,
      ticket: row.ticket,
      bookedAt: row.bookedAt,
      briefedAt: row.briefedAt,
      briefing: row.briefing,
      joinedAt: row.joinedAt,
      joinedBy: row.joinedBy,
    }
  }
}
