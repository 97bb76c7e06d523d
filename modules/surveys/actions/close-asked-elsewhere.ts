import { projectToday } from '#modules/estate/index.ts'
import { actorId, actorName, type Work } from '#platform/work/index.ts'
import { isPast } from '../callback.ts'
import { refusals } from '../errors.ts'
import { askedElsewhere } from '../events.ts'
import { callbackView } from '../queries/get-callback.ts'
import { callbackStore } from '../stores/callbacks.ts'
import { aboutCallback } from './about-callback.ts'
import { callbackInHand } from './callback-in-hand.ts'

/** Its days are over and what was to be asked was learnt in another way: it is closed with the reason, and nothing is counted. */
export async function closeAskedElsewhere(
  work: Work,
  callbackId: string,
  { version, reason }: { version: number; reason: string },
) {
  const callback = await callbackInHand(work, callbackId, version)
  const { today } = await projectToday(work, callback.projectId)
  if (!isPast(callback, today)) throw refusals.notPast({ dueOn: callback.dueOn })
  const said = reason.trim()
  await callbackStore(work).closeAskedElsewhere(callbackId, said, today)
  const { facts, about } = aboutCallback(callback)
  const by = { byId: actorId(work) ?? null, byName: actorName(work) }
  work.emit(askedElsewhere, { ...facts, on: today, reason: said, ...by }, about)
  return callbackView(work, callbackId)
}
