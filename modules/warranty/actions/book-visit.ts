import { homesById, projectToday } from '#modules/estate/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { refuseStale, type Work } from '#platform/work/index.ts'
import { mayOffer, mayWaive, slotIsOver, takesBooking } from '../check.ts'
import { refusals } from '../errors.ts'
import { checkMissed, checkWaived } from '../events.ts'
import { visitView } from '../queries/get-visit.ts'
import { roundStore, type SlotRow } from '../stores/rounds.ts'
import { type VisitRow, visitStore } from '../stores/visits.ts'
import { invite } from './run-round.ts'

/** Staff book a time for the owner, or change it. */
export async function bookVisit(
  work: Work,
  visitId: string,
  { version, slotId }: { version: number; slotId: string },
) {
  const visit = await lockedVisit(work, visitId, version)
  await takeSlot(work, visit, slotId, ({ heldOn }, { today }) => heldOn < today)
  return visitView(work, visitId)
}

/** The owner books a time, or changes it. */
export async function bookMyVisit(work: Work, visitId: string, slotId: string): Promise<void> {
  const visit = await visitStore(work).byId(visitId, { lock: true })
  await takeSlot(work, visit, slotId, (slot, { project }) => slotIsOver(slot, project.timezone, work.now))
}

/** The owner gives the time back and may choose another. */
export async function cancelMyVisit(work: Work, visitId: string): Promise<void> {
  const visit = await visitStore(work).byId(visitId, { lock: true })
  if (visit.state !== 'booked') throw refusals.visitSettled({ state: visit.state })
  await leaveSlot(work, visit)
  await visitStore(work).set(visitId, 'invited', { slotId: null })
  await visitStore(work).note(visit.projectId, [visitId], 'cancelled')
}

/** Nobody opened, or the owner did not wish it. */
export async function missVisit(
  work: Work,
  visitId: string,
  { version, reason, words }: { version: number; reason: 'absent' | 'refused'; words: string },
) {
  const visit = await lockedVisit(work, visitId, version)
  if (!takesBooking(visit.state)) throw refusals.visitSettled({ state: visit.state })
  const { today } = await projectToday(work, visit.projectId)
  if (reason === 'absent') await refuseBeforeTheDay(work, visit, today)
  await visitStore(work).set(visitId, reason, { slotId: visit.slotId })
  await visitStore(work).note(visit.projectId, [visitId], reason, words)
  work.emit(
    checkMissed,
    { ...(await named(work, visit)), reason, offers: visit.offers, missedOn: today },
    { subject: ['warranty.visit', visitId], projectId: visit.projectId, homeId: visit.homeId },
  )
  return visitView(work, visitId)
}

/** A further time is offered, twice at most. */
export async function offerVisit(work: Work, visitId: string, version: number) {
  const visit = await lockedVisit(work, visitId, version)
  if (!mayOffer(visit)) throw refusals.noFurtherOffer()
  const offers = visit.offers + 1
  await visitStore(work).set(visitId, 'invited', { slotId: null, offers })
  await visitStore(work).note(visit.projectId, [visitId], 'offered')
  await invite(work, [{ ...visit, offers }], await roundStore(work).byId(visit.roundId))
  return visitView(work, visitId)
}

/** Both further offers came to nothing: written down, and settled. */
export async function waiveVisit(
  work: Work,
  visitId: string,
  { version, words }: { version: number; words: string },
) {
  const visit = await lockedVisit(work, visitId, version)
  if (!mayWaive(visit)) throw refusals.offersFirst({ offers: visit.offers })
  const { today } = await projectToday(work, visit.projectId)
  await visitStore(work).waive(visitId, words, today)
  await visitStore(work).note(visit.projectId, [visitId], 'waived', words)
  work.emit(
    checkWaived,
    { ...(await named(work, visit)), waivedOn: today, words },
    { subject: ['warranty.visit', visitId], projectId: visit.projectId, homeId: visit.homeId },
  )
  return visitView(work, visitId)
}

/** The visit, locked, as the form knew it. */
export async function lockedVisit(work: Work, visitId: string, version: number): Promise<VisitRow> {
  const visit = await visitStore(work).byId(visitId, { lock: true })
  await refuseStale(version, { ...visit, theirs: () => visitView(work, visitId) })
  return visit
}

/** What happened at the door is recorded from the booked day on. */
export async function refuseBeforeTheDay(work: Work, { slotId }: VisitRow, today: string): Promise<void> {
  const slot = slotId ? (await roundStore(work).slotsById([slotId])).get(slotId) : undefined
  if (!slot) throw refusals.notBooked()
  if (today < slot.heldOn) throw refusals.notToday({ heldOn: slot.heldOn })
}

/** The visit as events name it. */
export async function named(work: Work, { id: visitId, projectId, homeId }: VisitRow) {
  const home = (await homesById(work, [homeId])).get(homeId)?.label ?? ''
  return { visitId, projectId, homeId, home }
}

type IsOver = (slot: SlotRow, at: Awaited<ReturnType<typeof projectToday>>) => boolean

async function takeSlot(work: Work, visit: VisitRow, slotId: string, isOver: IsOver): Promise<void> {
  const rounds = roundStore(work)
  if (!takesBooking(visit.state)) throw refusals.visitSettled({ state: visit.state })
  const slot = (await rounds.slotsById([slotId])).get(slotId)
  if (slot?.roundId !== visit.roundId) throw common.notFound()
  if (isOver(slot, await projectToday(work, visit.projectId))) throw refusals.slotOver()
  if (visit.slotId === slotId && visit.state === 'booked') return
  await rounds.lock([slotId, ...(visit.slotId ? [visit.slotId] : [])])
  await leaveSlot(work, visit)
  if (!(await rounds.take(slotId, 1))) throw refusals.slotFull()
  await visitStore(work).set(visit.id, 'booked', { slotId })
  await visitStore(work).note(visit.projectId, [visit.id], 'booked', `${slot.heldOn} ${slot.startsAt}`)
}

const leaveSlot = async (work: Work, { state, slotId }: VisitRow) => {
  if (state === 'booked' && slotId) await roundStore(work).giveBack(slotId, 1)
}
