import { personsById } from '#modules/customers/index.ts'
import { projectToday } from '#modules/estate/index.ts'
import { staffById } from '#modules/organization/index.ts'
import { actorName, type Work } from '#platform/work/index.ts'
import type { CardOccasion } from '../channel-card.ts'
import { refusals } from '../errors.ts'
import { channelCardHanded } from '../events.ts'
import { toldSoFar } from '../queries/told-so-far.ts'
import { channelCardStore } from '../stores/channel-cards.ts'

export interface CardToHand {
  occasion: CardOccasion
  /** The call of the hotline made with the customer, as it went; null where none was made. */
  testWords?: string | null
  /** Whom the customer calls after the signing. */
  contactStaffId?: string | null
}

/** The card with every way to reach the company is handed over, with the record of a test call (1.3, 2.4). */
export async function handChannelCard(
  work: Work,
  projectId: string,
  personId: string,
  { occasion, testWords, contactStaffId }: CardToHand,
) {
  const { today: on } = await projectToday(work, projectId)
  const person = (await personsById(work, [personId])).get(personId)
  if (!person) throw refusals.unknownCustomer()
  const contact = contactStaffId ? (await staffById(work, [contactStaffId])).get(contactStaffId) : undefined
  if (!contact && (contactStaffId || occasion === 'signing')) throw refusals.unknownStaff()
  const words = testWords?.trim() || null
  const card = {
    id: work.newId(),
    projectId,
    personId: person.id,
    occasion,
    onDay: on,
    at: work.now,
    adviser: actorName(work)!,
    testedAt: words ? work.now : null,
    testWords: words,
    contactStaffId: contact?.id ?? null,
    contactName: contact?.name ?? null,
  }
  await channelCardStore(work).add(card)
  const { adviser, contactName } = card
  work.emit(
    channelCardHanded,
    {
      projectId,
      personId: person.id,
      homeId: null,
      cardId: card.id,
      occasion,
      adviser,
      testedAt: card.testedAt?.toISOString() ?? null,
      testWords: words,
      contactName,
      on,
    },
    { subject: ['disclosure.channel_card', card.id], projectId, personId: person.id },
  )
  return toldSoFar(work, projectId, person.id)
}
