import { bookTalk, signGuestIn } from '#modules/improvement/actions/come-to-talk.ts'
import { answerOpinion } from '#modules/improvement/actions/handle-opinion.ts'
import { announceTalk, closeTalk, planTalk } from '#modules/improvement/actions/hold-talk.ts'
import { noteProposal, publishMinutes, writeMinutes } from '#modules/improvement/actions/minutes.ts'
import { talkView } from '#modules/improvement/queries/get-talk.ts'
import { addDays } from '#platform/calendar/index.ts'
import { outlet, proposals, talkWords } from '../content/opinions.ts'
import { listen, type Listeners, speak } from '../listeners.ts'
import type { World } from '../world.ts'

/** So many days ago the meeting was. */
export const talkedAgo = 34

/** A meeting with four proposals; one became an improvement, the others are answered apart or wait. Returns their ids. */
export async function tellOfTalk(world: World, desk: Listeners) {
  const { relations, manager, owners, pictures } = desk
  const { minutes, ...plan } = talkWords.held
  const talk = await invite(world, desk, { ...plan, heldIn: -talkedAgo, announcedAgo: 48 })
  const [slot] = talk.slots
  const coming = owners.slice(0, 5)
  for (const owner of coming)
    await speak(world, owner, 42, (work) =>
      bookTalk(work, talk.id, { slotId: slot!.id, homeId: owner.homeId, party: 1 }),
    )
  const said = [outlet.atTalk, proposals.locker.words, proposals.pets.words, proposals.patrol.words]
  const held = await listen(world, relations, ['host', talkedAgo, 16], async (work) => {
    let { guests, ...now } = await talkView(work, talk.id)
    for (const { id } of guests) ({ guests, ...now } = await signGuestIn(work, talk.id, { guestId: id }))
    for (const [at, words] of said.entries())
      await noteProposal(work, talk.id, { words, guestId: guests[at]!.id })
    const closed = await closeTalk(work, talk.id, now.version)
    return writeMinutes(work, talk.id, { version: closed.version, minutes, fileIds: [pictures.talk] })
  })
  await listen(world, manager, ['publish', talkedAgo - 3], (work) =>
    publishMinutes(work, talk.id, held.version),
  )
  const idOf = (words: string) => held.proposals.find((one) => one.words === words)!.id
  await listen(world, manager, ['decide', talkedAgo - 4], (work) =>
    answerOpinion(work, idOf(proposals.locker.words), {
      version: 1,
      accepted: true,
      answer: proposals.locker.answer,
      termOn: addDays(world.today, 9),
    }),
  )
  return { outletId: idOf(outlet.atTalk), petsId: idOf(proposals.pets.words) }
}

/** The next meeting, to which three households come so far. */
export async function tellOfNextTalk(world: World, desk: Listeners): Promise<void> {
  const talk = await invite(world, desk, { ...talkWords.coming, heldIn: 13, announcedAgo: 4 })
  for (const owner of desk.owners.slice(5, 8))
    await speak(world, owner, 2, (work) =>
      bookTalk(work, talk.id, { slotId: talk.slots[0]!.id, homeId: owner.homeId, party: 2 }),
    )
}

interface Invitation {
  title: string
  place: string
  words: string
  heldIn: number
  announcedAgo: number
}

async function invite(
  world: World,
  { relations, projectId }: Listeners,
  { heldIn, announcedAgo, ...plan }: Invitation,
) {
  return listen(world, relations, ['host', announcedAgo], async (work) => {
    const slots = [
      { startsAt: '14:00', endsAt: '15:00', capacity: 12 },
      { startsAt: '15:15', endsAt: '16:15', capacity: 12 },
    ]
    const heldOn = addDays(world.today, heldIn)
    const { id, version } = await planTalk(work, { ...plan, projectId, heldOn, slots })
    return announceTalk(work, id, version)
  })
}
