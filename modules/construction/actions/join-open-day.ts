import { homesById, projectToday } from '#modules/estate/index.ts'
import { attachFiles } from '#platform/files/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { openDayJoined } from '../events.ts'
import { readTicket } from '../open-day.ts'
import { bookingLines } from '../queries/list-bookings.ts'
import { type BookingRow, bookingStore } from '../stores/bookings.ts'
import { openDayStore } from '../stores/open-days.ts'

/** Whose ticket this is, before letting somebody in. */
export async function findTicket(work: Work, openDayId: string, ticket: string) {
  const booking = await ticketHolder(work, openDayId, ticket)
  return (await bookingLines(work, [booking]))(booking)
}

/** The visitor read the safety briefing on the own phone. */
export async function acknowledgeBriefing(work: Work, openDayId: string): Promise<void> {
  const [booking] = await bookingStore(work).own([openDayId])
  if (!booking) throw common.notFound()
  if (booking.briefedAt === null) await bookingStore(work).markBriefed(booking.id, 'tap')
}

/** Signs a visitor in at the gate: on the day itself, with a place, after the safety briefing. */
export async function signVisitorIn(
  work: Work,
  openDayId: string,
  { ticket, briefed, signatureFileId }: { ticket: string; briefed?: boolean; signatureFileId?: string },
) {
  const store = bookingStore(work)
  const booking = await ticketHolder(work, openDayId, ticket)
  const openDay = await openDayStore(work).byId(openDayId)
  const { today } = await projectToday(work, openDay.projectId)
  if (openDay.state !== 'announced' || today !== openDay.heldOn)
    throw refusals.notToday({ heldOn: openDay.heldOn })
  if (booking.state === 'joined') throw refusals.alreadyJoined({ at: booking.joinedAt })
  if (booking.state !== 'booked') throw refusals.noPlace()
  if (booking.briefedAt === null) {
    if (!briefed && !signatureFileId) throw refusals.briefingFirst()
    if (signatureFileId) await attachFiles(work, [signatureFileId], { projectId: openDay.projectId })
    await store.markBriefed(booking.id, signatureFileId ? 'signature' : 'tap', signatureFileId)
  }
  await store.markJoined(booking.id)
  const { projectId, title, heldOn } = openDay
  const { homeId, contractId, personId } = booking
  const home = (await homesById(work, [homeId])).get(homeId)?.label ?? ''
  work.emit(
    openDayJoined,
    { openDayId, projectId, title, heldOn, homeId, contractId, personIds: [personId], personId, home },
    { subject: ['construction.open_day', openDayId], projectId, homeId, personId },
  )
  return findTicket(work, openDayId, ticket)
}

async function ticketHolder(work: Work, openDayId: string, ticket: string): Promise<BookingRow> {
  await openDayStore(work).byId(openDayId)
  const booking = await bookingStore(work).byTicket(openDayId, readTicket(ticket))
  if (!booking) throw refusals.unknownTicket()
  return booking
}
