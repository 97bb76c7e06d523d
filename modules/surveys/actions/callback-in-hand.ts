import { refuseStale, type Work } from '#platform/work/index.ts'
import { isOpen } from '../callback.ts'
import { refusals } from '../errors.ts'
import { callbackView } from '../queries/get-callback.ts'
import { type CallbackRow, callbackStore } from '../stores/callbacks.ts'

/** The call-back, locked, while answers may be taken; the owner finds it once she was asked to answer herself. */
export async function openCallback(work: Work, callbackId: string): Promise<CallbackRow> {
  const callback = await callbackStore(work).byId(callbackId, { lock: true })
  const { state, doneOn } = callback
  if (state === 'reached') throw refusals.answeredAlready({ on: doneOn! })
  if (!isOpen(state)) throw refusals.closed()
  return callback
}

/** The same, as it was when the caller saw it. */
export async function callbackInHand(work: Work, callbackId: string, version: number): Promise<CallbackRow> {
  const callback = await openCallback(work, callbackId)
  await refuseStale(version, { ...callback, theirs: () => callbackView(work, callbackId) })
  return callback
}
