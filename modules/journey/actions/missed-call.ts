import { personsById } from '#modules/customers/index.ts'
import { projectsById } from '#modules/estate/index.ts'
import { languagesOf } from '#modules/identity/index.ts'
import { sendMessage } from '#platform/messages/index.ts'
import { actorId, actorName, type Work } from '#platform/work/index.ts'
import { attemptWords, mayCallNotReached, recordsOf } from '../call-attempts.ts'
import { atDifferentHours, sayTime } from '#platform/calendar/index.ts'
import { notReached } from '../events.ts'
import type { ActionInHand } from '../queries/action-in-hand.ts'
import { actionStore } from '../stores/actions.ts'
import { evidenceStore } from '../stores/evidence.ts'
import { recordedEventStore } from '../stores/recorded-events.ts'
import { aboutAction } from './about-action.ts'
import { askForPlans } from './ask-for-plans.ts'
import { completeFromFact } from './complete-from-fact.ts'
import { takeToldEvents } from './take-told-events.ts'

const kind = 'callMissed'
const source = 'journey'

/**
 * A call came to nothing: it is to be tried again within a week (5.7). The third attempt at another hour makes the
 * customer "not reached", who is then asked in writing, with a link; that is what 5.7 wanted.
 */
export async function missCall(work: Work, hand: ActionInHand): Promise<void> {
  const { action, today, settings } = hand
  const { id, projectId, homeId, timezone } = action
  const attempts = await evidenceStore(work).attempts(action)
  const told = { projectId, source, sourceId: id }
  if (homeId)
    await takeToldEvents(work, { ...told, kind, homeIds: [homeId], on: today, note: hand.standard.title.zh })
  if (action.notReachedAt || !mayCallNotReached(attempts, timezone, settings)) return
  await actionStore(work).markNotReached(action, work.now)
  const { words, about } = aboutAction(hand)
  work.emit(notReached, { ...words, attempts: attempts.length }, about)
  const isWritten = await writeInstead(work, hand)
  if (!homeId) return
  const counted = atDifferentHours(attempts, timezone, settings.callAttempts)
  const calls = counted.map(({ at, result }) => `${sayTime(at, timezone, 'zh')} ${attemptWords[result]}`)
  const after = isWritten ? '已发送带链接的消息' : '没有可发送消息的联系方式'
  await completeFromFact(work, {
    ...told,
    key: '5.7',
    homeIds: [homeId],
    aboutId: id,
    on: today,
    at: work.now,
    evidence: {
      kind: 'callRecord',
      ...recordsOf(calls, after),
      by: { id: actorId(work), name: actorName(work) },
    },
  })
}

/** Somebody answered: nothing more is to be tried. */
export async function endMissedCall(work: Work, { action }: ActionInHand): Promise<void> {
  const { id, projectId, homeId } = action
  if (action.notReachedAt) await actionStore(work).markNotReached(action, null)
  await callAnswered(work, { projectId, homeId, sourceId: id })
}

/** The missed calls that this record told of are followed by an answer. */
export async function callAnswered(
  work: Work,
  { projectId, homeId, sourceId }: { projectId: string; homeId: string | null; sourceId: string },
): Promise<void> {
  const store = recordedEventStore(work)
  for (const event of await store.toldBy(projectId, kind, sourceId)) {
    await store.withdraw(event, '已联系上')
    await askForPlans(work, [{ projectId, kind, homeId, personId: null }])
  }
}

/** A notice in the portal and a short message, each once; false where nobody is known to write to. */
async function writeInstead(work: Work, { action, standard }: ActionInHand): Promise<boolean> {
  const { id, projectId, personId } = action
  const person = personId ? (await personsById(work, [personId])).get(personId) : undefined
  if (!person) return false
  const [projects, languageOf] = await Promise.all([
    projectsById(work, [projectId]),
    languagesOf(work, [person.id]),
  ])
  const language = languageOf(person.id)
  for (const channel of ['inApp', 'sms'] as const)
    await sendMessage(work, {
      channel,
      to: { personId: person.id },
      template: kind,
      language,
      variables: { title: standard.title[language], project: projects.get(projectId)?.name ?? '' },
      projectId,
      link: '/cases/new',
      dedupeKey: `${kind}:${id}:${channel}`,
    })
  return true
}
