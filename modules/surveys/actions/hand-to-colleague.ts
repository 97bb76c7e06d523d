import { staffById } from '#modules/organization/index.ts'
import type { Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { callbackHanded } from '../events.ts'
import { callbackView } from '../queries/get-callback.ts'
import { callbackStore } from '../stores/callbacks.ts'
import { aboutCallback } from './about-callback.ts'
import { callbackInHand } from './callback-in-hand.ts'

/** Makes a colleague with a post responsible for a call-back that is not done. */
export async function handToColleague(
  work: Work,
  callbackId: string,
  { version, staffId }: { version: number; staffId: string },
) {
  const callback = await callbackInHand(work, callbackId, version)
  if (callback.responsibleStaffId === staffId) return callbackView(work, callbackId)
  const staff = await staffById(work, [staffId])
  const { id, name, title } = staff.get(staffId) ?? { id: staffId, name: '', title: null }
  if (title === null)
    throw refusals.noColleague(
      {},
      { fields: [{ path: 'body.staffId', zh: '请选择在岗的同事', en: 'Choose a colleague with a post' }] },
    )
  await callbackStore(work).makeResponsible(callbackId, id)
  const { facts, about } = aboutCallback(callback)
  work.emit(callbackHanded, { ...facts, responsible: { id, name } }, about)
  return callbackView(work, callbackId)
}
