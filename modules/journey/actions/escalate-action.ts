import { personsById } from '#modules/customers/index.ts'
import { projectsById } from '#modules/estate/index.ts'
import { languagesOf } from '#modules/identity/index.ts'
import { localDateOf } from '#platform/calendar/index.ts'
import { sendMessage } from '#platform/messages/index.ts'
import type { Work } from '#platform/work/index.ts'
import { aboutAction } from './about-action.ts'
import { refuseUnlessOpen } from './complete-action.ts'
import { peopleAbove, tell } from './waive-action.ts'
import { refusals } from '../errors.ts'
import { actionEscalated, customerWrittenTo } from '../events.ts'
import { actionInHand } from '../queries/action-in-hand.ts'

/** Asks the one above to look into an open action. */
export async function escalateAction(work: Work, actionId: string, note: string): Promise<void> {
  const hand = await actionInHand(work, actionId)
  refuseUnlessOpen(hand)
  const above = await peopleAbove(work, hand)
  if (above.length === 0) throw refusals.nobodyAbove()
  const { words, about } = aboutAction(hand)
  const { personId: _, ...inHouse } = about
  work.emit(actionEscalated, { ...words, note }, inHouse)
  await tell(work, hand, above, 'actionEscalated', note)
}

/** Asks the customer in writing to get in touch about an open action, in the portal and by short message, once a day. */
export async function writeToCustomer(work: Work, actionId: string): Promise<void> {
  const hand = await actionInHand(work, actionId)
  refuseUnlessOpen(hand)
  const { id, personId, projectId, timezone } = hand.action
  const person = personId ? (await personsById(work, [personId])).get(personId) : undefined
  if (!person) throw refusals.nobodyToWriteTo()
  const [projects, languageOf] = await Promise.all([
    projectsById(work, [projectId]),
    languagesOf(work, [person.id]),
  ])
  const language = languageOf(person.id)
  const day = localDateOf(work.now, timezone)
  for (const channel of ['inApp', 'sms'] as const) {
    const sent = await sendMessage(work, {
      channel,
      to: { personId: person.id },
      template: 'callMissed',
      language,
      variables: {
        title: hand.standard.title[language],
        project: projects.get(projectId)?.name ?? '',
      },
      projectId,
      link: '/cases/new',
      dedupeKey: `callMissed:${id}:${channel}:${day}`,
    })
    if (!sent) throw refusals.writtenToday()
  }
  const { words, about } = aboutAction(hand)
  const { personId: _, ...inHouse } = about
  work.emit(customerWrittenTo, words, inHouse)
}
