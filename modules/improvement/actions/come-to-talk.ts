import { holdersOf } from '#modules/customers/index.ts'
import { homesById, projectToday } from '#modules/estate/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { orTaken, type ResidentActor, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { getMyTalk } from '../queries/my-talks.ts'
import { talkView } from '../queries/get-talk.ts'
import { guestStore } from '../stores/guests.ts'
import { type TalkRow, talkStore } from '../stores/talks.ts'
import { talkInState } from './hold-talk.ts'

/** An owner books a place for a home, or another one; never more than there are. */
export async function bookTalk(
  work: Work,
  talkId: string,
  { slotId, homeId, party }: { slotId: string; homeId: string; party: number },
) {
  const talk = await openForBooking(work, talkId)
  const { id: personId, homes } = work.actor as ResidentActor
  const home = homes.includes(homeId) ? (await homesById(work, [homeId])).get(homeId) : undefined
  if (home?.projectId !== talk.projectId) throw common.notFound()
  const [talks, guests] = [talkStore(work), guestStore(work)]
  const known = await guests.ofHome(talkId, homeId)
  await talks.lock([slotId, ...(known ? [known.slotId] : [])])
  if (!(await talks.slots(talkId)).some(({ id }) => id === slotId)) throw common.notFound()
  if (known?.state === 'joined') throw refusals.alreadyHere()
  if (known) {
    await talks.giveBack(known.slotId, known.party)
    await guests.cancel(known.id)
  }
  if (!(await talks.take(slotId, party))) throw refusals.slotFull()
  await orTaken(
    () => guests.add({ projectId: talk.projectId, talkId, slotId, homeId, personId, party }),
    {},
    (options) => refusals.homeBooked({}, options),
  )
  return getMyTalk(work, talkId)
}

/** The owner gives the place back. */
export async function cancelTalkPlace(work: Work, talkId: string) {
  await openForBooking(work, talkId)
  const [known] = await guestStore(work).own([talkId])
  if (!known || known.state === 'joined') throw common.notFound()
  await talkStore(work).giveBack(known.slotId, known.party)
  await guestStore(work).cancel(known.id)
  return getMyTalk(work, talkId)
}

/** Signs in who has a place, or the owner of a home who came without one, on the day itself. */
export async function signGuestIn(
  work: Work,
  talkId: string,
  { guestId, homeId, slotId }: { guestId?: string; homeId?: string; slotId?: string },
) {
  const { talk, today } = await talkInState(work, talkId, ['announced'])
  if (today !== talk.heldOn) throw refusals.notHeldYet({ heldOn: talk.heldOn })
  const id = guestId ?? (await walkIn(work, talk, homeId, slotId))
  const guest = await guestStore(work).byId(id)
  if (guest.talkId !== talkId || guest.state === 'cancelled') throw common.notFound()
  if (guest.state === 'joined') throw refusals.alreadyHere()
  await guestStore(work).markJoined(id)
  return talkView(work, talkId)
}

async function walkIn(work: Work, { id: talkId, projectId }: TalkRow, homeId = '', slotId = '') {
  const home = homeId ? (await homesById(work, [homeId])).get(homeId) : undefined
  if (home?.projectId !== projectId) throw refusals.wrongHome()
  const known = await guestStore(work).ofHome(talkId, homeId)
  if (known) return known.id
  const owner = (await holdersOf(work, homeId)).find(({ kind }) => kind === 'owner')
  if (!owner) throw refusals.wrongHome()
  const talks = talkStore(work)
  if (!(await talks.slots(talkId)).some(({ id }) => id === slotId)) throw common.notFound()
  if (!(await talks.take(slotId, 1))) throw refusals.slotFull()
  return guestStore(work).add({ projectId, talkId, slotId, homeId, personId: owner.personId, party: 1 })
}

async function openForBooking(work: Work, talkId: string): Promise<TalkRow> {
  const talk = await talkStore(work).byId(talkId)
  const { today } = await projectToday(work, talk.projectId)
  if (talk.state !== 'announced' || today > talk.heldOn) throw refusals.bookingClosed()
  return talk
}
