import { refuseStale, type Work } from '#platform/work/index.ts'
import { isOpen } from '../callback.ts'
import { refusals } from '../errors.ts'
import { callbackView } from '../queries/get-callback.ts'
import { type CallbackRow, callbackStore } from '../stores/callbacks.ts'
import { type ScriptRow, scriptStore } from '../stores/scripts.ts'

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

/** The words with which it was begun, or those that are in force now. */
export async function scriptOf(
  work: Work,
  { kind, scriptId }: Pick<CallbackRow, 'kind' | 'scriptId'>,
): Promise<ScriptRow | undefined> {
  const store = scriptStore(work)
  return scriptId ? store.byId(scriptId) : store.published(kind)
}
