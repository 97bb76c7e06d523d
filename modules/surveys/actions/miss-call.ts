import { homesById, projectToday } from '#modules/estate/index.ts'
import { personsById } from '#modules/customers/index.ts'
import { languagesOf } from '#modules/identity/index.ts'
import { sendMessage } from '#platform/messages/index.ts'
import { actorId, actorName, type Work } from '#platform/work/index.ts'
import { attemptsNeeded, attemptWords, type MissedResult, mayCallNotReached } from '../call.ts'
import { atDifferentHours, sayTime } from '#platform/calendar/index.ts'
import type { CallbackState } from '../callback.ts'
import { refusals } from '../errors.ts'
import { callbackDeclined, callMissed } from '../events.ts'
import { callbackView } from '../queries/get-callback.ts'
import { type CallbackRow, callbackStore } from '../stores/callbacks.ts'
import { saidStore } from '../stores/said.ts'
import { aboutCallback } from './about-callback.ts'
import { callbackInHand } from './callback-in-hand.ts'

interface Missed {
  version: number
  result: MissedResult
  /** When the owner wants to be called: for `callLater`. */
  agreedAt?: Date | undefined
  note?: string | undefined
}

/**
 * Nobody could be asked. "Call me again at …" sets the time; the third call at another hour of the day makes the owner
 * "not reached", who is then asked in writing, with a link to the same questions (5.7).
 */
export async function missCall(work: Work, callbackId: string, { version, result, agreedAt, note }: Missed) {
  const callback = await callbackInHand(work, callbackId, version)
  const isLater = result === 'callLater'
  if (isLater && !(agreedAt && agreedAt > work.now))
    throw refusals.noTime(
      {},
      { fields: [{ path: 'body.agreedAt', zh: '请填写约好的时间', en: 'Give the time that was agreed' }] },
    )
  const said = saidStore(work)
  await said.tryCall(callback, result, { agreedAt: isLater ? agreedAt! : null, note: note?.trim() || null })
  const attempts = await said.attempts(callbackId)
  const { project, today } = await projectToday(work, callback.projectId)
  const { timezone } = project
  const notReached = mayCallNotReached(attempts, timezone)
  const isFirst = notReached && callback.invitedAt === null
  const state: CallbackState = isLater ? 'planned' : notReached ? 'notReached' : 'waiting'
  await callbackStore(work).miss(
    callbackId,
    state,
    isLater ? agreedAt! : null,
    isFirst && !isLater ? work.now : null,
  )
  if (!isLater) {
    const { facts, about } = aboutCallback(callback)
    const tried = attempts.map(({ at }) => sayTime(at, timezone, 'zh')).join('、')
    const counted = atDifferentHours(
      attempts.filter((attempt) => attempt.result !== 'callLater'),
      timezone,
      attemptsNeeded,
    )
    const calls = counted.map(
      (attempt) => `${sayTime(attempt.at, timezone, 'zh')} ${attemptWords[attempt.result]}`,
    )
    const by = { byId: actorId(work) ?? null, byName: actorName(work) }
    work.emit(
      callMissed,
      { ...facts, attempts: attempts.length, on: today, notReached, tried, calls, ...by },
      about,
    )
    if (isFirst) await askInWriting(work, callback)
  }
  return callbackView(work, callbackId)
}

/** The owner does not want to be asked; nothing is counted. */
export async function declineCallback(
  work: Work,
  callbackId: string,
  { version, note }: { version: number; note?: string | undefined },
) {
  const callback = await callbackInHand(work, callbackId, version)
  const reason = note?.trim() || null
  await saidStore(work).tryCall(callback, 'declined', { note: reason })
  await callbackStore(work).decline(callbackId, reason)
  const { facts, about } = aboutCallback(callback)
  const { today } = await projectToday(work, callback.projectId)
  work.emit(callbackDeclined, { ...facts, on: today }, about)
  return callbackView(work, callbackId)
}

/** A notice in the portal and a short message, each once. */
async function askInWriting(work: Work, { id, projectId, homeId, personId }: CallbackRow): Promise<void> {
  const person = (await personsById(work, [personId])).get(personId)
  if (!person) return
  const [homes, languageOf] = await Promise.all([homesById(work, [homeId]), languagesOf(work, [person.id])])
  for (const channel of ['inApp', 'sms'] as const)
    await sendMessage(work, {
      channel,
      to: { personId: person.id },
      template: 'callbackByPortal',
      language: languageOf(person.id),
      variables: { home: homes.get(homeId)?.label ?? '' },
      projectId,
      link: `/callbacks/${id}`,
      dedupeKey: `callback:${id}:${channel}`,
    })
}
