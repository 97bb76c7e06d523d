import { refusals as common } from '#platform/errors/index.ts'
import { actorId, type Work } from '#platform/work/index.ts'
import { channelCardAcknowledged } from '../events.ts'
import { dayOf } from '../queries/day-there.ts'
import { acknowledgementStore } from '../stores/acknowledgements.ts'
import { channelCardStore } from '../stores/channel-cards.ts'

/** The customer says with a tap, in her own name, that she has the card of channels. Twice is once. */
export async function acknowledgeCard(work: Work, cardId: string): Promise<{ onDay: string }> {
  const personId = actorId(work)!
  const card = (await channelCardStore(work).ofPerson(personId)).find(({ id }) => id === cardId)
  if (work.actor.kind !== 'resident' || !card) throw common.notFound()
  const { projectId, adviser, occasion } = card
  const onDay = await dayOf(work, projectId)
  const store = acknowledgementStore(work)
  const isNew = await store.add({
    id: work.newId(),
    projectId,
    personId,
    about: 'card',
    aboutId: cardId,
    number: 1,
    way: 'tap',
    fileIds: [],
    onDay,
    at: work.now,
    adviser,
  })
  if (!isNew) return { onDay: (await store.of(cardId, personId))?.onDay ?? onDay }
  work.emit(
    channelCardAcknowledged,
    { projectId, personId, homeId: null, cardId, occasion, on: onDay },
    { subject: ['disclosure.channel_card', cardId], projectId, personId },
  )
  return { onDay }
}
