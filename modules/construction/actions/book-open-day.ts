import { homesById, projectToday } from '#modules/estate/index.ts'
import { contractsOfHomes } from '#modules/sales/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { orTaken, type ResidentActor, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { slotIsOver, takesBookings } from '../open-day.ts'
import { type BookingRow, bookingStore } from '../stores/bookings.ts'
import { type OpenDayRow, openDayStore } from '../stores/open-days.ts'

export interface BookingInput {
  slotId: string
  homeId: string
  party: number
  /** Where the slot is full: wait for a place instead of being refused. */
  wait?: boolean
}

/** Books a slot for the buyer's home, moves the booking that stands, or joins the waiting list; never more than the capacity. */
export async function bookOpenDay(work: Work, openDayId: string, input: BookingInput): Promise<void> {
  const { openDay, timezone } = await openForBooking(work, openDayId)
  const contractId = await ownContract(work, openDay, input.homeId)
  const [days, bookings] = [openDayStore(work), bookingStore(work)]
  const known = await bookings.ofContract(openDayId, contractId)
  await days.lock([input.slotId, ...(known ? [known.slotId] : [])])
  const slot = (await days.slots(openDayId)).find(({ id }) => id === input.slotId)
  if (!slot) throw common.notFound()
  if (slotIsOver({ heldOn: openDay.heldOn, timezone }, slot, work.now))
    throw refusals.slotOver({ slot: `${slot.startsAt}–${slot.endsAt}` })
  if (known?.state === 'joined') throw refusals.alreadyJoined({ at: known.joinedAt })
  if (known) await release(work, known)
  const hasPlace = await days.take(input.slotId, input.party)
  if (!hasPlace && !input.wait) throw refusals.slotFull()
  const state = hasPlace ? 'booked' : 'waiting'
  if (known) return void (await bookings.move(known.id, input.slotId, input.party, state))
  const { projectId } = openDay
  const { slotId, homeId, party } = input
  const personId = (work.actor as ResidentActor).id
  await orTaken(
    () => bookings.add({ projectId, openDayId, slotId, homeId, contractId, personId, party, state }),
    {},
    (options) => refusals.alreadyBooked({}, options),
  )
}

/** Gives the booking back; who waits longest and fits takes the place. */
export async function cancelBooking(work: Work, openDayId: string): Promise<void> {
  await openForBooking(work, openDayId)
  const [known] = await bookingStore(work).own([openDayId])
  if (!known || known.state === 'joined') throw common.notFound()
  await release(work, known)
  await bookingStore(work).mark(known.id, 'cancelled')
}

/** Puts the places of a booking back; the waiting list moves up in a job, which sees everybody who waits. */
async function release(work: Work, { state, slotId, party }: BookingRow): Promise<void> {
  if (state !== 'booked') return
  await openDayStore(work).giveBack(slotId, party)
  work.enqueue('construction.fill-places', { slotId })
}

async function openForBooking(work: Work, openDayId: string) {
  const openDay = await openDayStore(work).byId(openDayId)
  const { project, today } = await projectToday(work, openDay.projectId)
  if (!takesBookings(openDay, today)) throw refusals.bookingClosed({ bookUntil: openDay.bookUntil })
  return { openDay, timezone: project.timezone }
}

/** The standing contract of a home of the visitor, where it lies in the reach of the open day. */
async function ownContract(work: Work, { projectId, phaseId }: OpenDayRow, homeId: string): Promise<string> {
  const me = work.actor as ResidentActor
  const home = (await homesById(work, me.homes)).get(homeId)
  const isInvited = home?.projectId === projectId && (phaseId === null || home.phaseId === phaseId)
  const contracts = isInvited ? await contractsOfHomes(work, [homeId]) : []
  const standing = contracts.find(({ cancelledOn }) => cancelledOn === null)
  if (!standing) throw common.notFound()
  return standing.id
}
