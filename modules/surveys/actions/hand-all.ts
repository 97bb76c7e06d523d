import { staffById } from '#modules/organization/index.ts'
import type { Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { callbackHanded } from '../events.ts'
import { callbackStore } from '../stores/callbacks.ts'
import { aboutCallback } from './about-callback.ts'

interface Handing {
  toStaffIds: readonly string[]
  /** The last day of an absence: what is due later stays. Without it everything goes, as when somebody leaves. */
  dueUntil?: string | null
}

/** What somebody is still to call goes to colleagues who hold a post, home by home in turn (2.0). */
export async function handAll(work: Work, staffId: string, { toStaffIds, dueUntil = null }: Handing) {
  if (toStaffIds.includes(staffId)) throw refusals.handedToOneself()
  const staff = await staffById(work, [...toStaffIds])
  const takers = toStaffIds.map((id) => staff.get(id))
  if (takers.some((taker) => !taker?.title)) throw refusals.noColleague()
  const store = callbackStore(work)
  const callbacks = await store.openOf(staffId, dueUntil)
  if (callbacks.length === 0) throw refusals.nothingToHand()
  const homes = [...new Set(callbacks.map(({ homeId }) => homeId))]
  const takerOf = new Map(homes.map((homeId, at) => [homeId, takers[at % takers.length]!]))
  await store.makeAllResponsible(
    callbacks.map(({ id, homeId }) => ({ id, staffId: takerOf.get(homeId)!.id })),
  )
  for (const callback of callbacks) {
    const { id, name } = takerOf.get(callback.homeId)!
    const { facts, about } = aboutCallback(callback)
    work.emit(callbackHanded, { ...facts, responsible: { id, name } }, about)
  }
  return {
    items: takers.map((taker) => ({
      staffId: taker!.id,
      name: taker!.name,
      callbacks: callbacks.filter(({ homeId }) => takerOf.get(homeId) === taker).length,
    })),
  }
}
