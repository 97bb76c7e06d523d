import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Caller, callerAt } from './lib/caller.ts'
import { type Product, startProduct } from './lib/product.ts'
import { administrator, setUpHouse } from './lib/small-house.ts'

/** More than one batch of the planner. */
const homes = 600

interface Board {
  roles: { late: number; dueThisWeek: number }[]
}
interface Page {
  items: { homeId: string; key: string; occurrence: number }[]
  next: string | null
}

/** @serves 2.0 */
describe('planning that a power cut ends half-way', () => {
  let product: Product
  let caller: Caller
  let projectId = ''

  beforeAll(async () => {
    product = await startProduct({ demo: false })
    const house = await setUpHouse(product.url, homes)
    caller = house.caller
    projectId = house.projectId
    // Whatever day it is: each month brings something to be done.
    await planFrom(dayBefore(35))
    await moves(0)
    await settled()
  }, 180_000)
  afterAll(() => product?.stop())

  const dayBefore = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
  const planFrom = (plansFrom: string) =>
    caller.ask('PUT', `/projects/${projectId}/journey-setting`, { plansFrom })
  const open = async () => {
    const { roles } = await caller.ask<Board>('GET', `/projects/${projectId}/journey-board`)
    return roles.reduce((sum, { late, dueThisWeek }) => sum + late + dueThisWeek, 0)
  }
  /** Asked again and again, with a breath between, so that the planner has the processor. */
  const moves = async (from: number) => {
    for (;;) {
      const now = await open()
      if (now !== from) return now
      await new Promise((resolve) => setTimeout(resolve, 40))
    }
  }
  /** The queue is worked off: nothing has changed for a while. */
  const settled = async () => {
    let now = await open()
    for (let quiet = 0; quiet < 10; quiet++) {
      await new Promise((resolve) => setTimeout(resolve, 500))
      const before = now
      now = await open()
      if (now !== before) quiet = 0
    }
    return now
  }
  const cutPowerWhilePlanning = async (before: number) => {
    const now = await moves(before)
    await product.kill()
    product = await startProduct({ demo: false, folder: product.folder })
    caller = callerAt(product.url)
    await caller.signIn(administrator.username, administrator.password)
    return now
  }
  const actionsByHome = async () => {
    const found = new Map<string, string[]>()
    for (let after = ''; ;) {
      const query = `limit=200&sort=home${after && `&after=${encodeURIComponent(after)}`}`
      const page = await caller.ask<Page>('GET', `/projects/${projectId}/open-journey-actions?${query}`)
      for (const { homeId, key, occurrence } of page.items)
        found.set(homeId, [...(found.get(homeId) ?? []), `${key}#${occurrence}`])
      if (!page.next) return found
      after = page.next
    }
  }

  it(
    'goes on by itself after the restart: every home has every action, and each of them once',
    { timeout: 240_000, retry: 0 },
    async () => {
      const before = await open()
      await planFrom(dayBefore(120))
      const cut = await cutPowerWhilePlanning(before)
      const whole = await settled()
      expect(cut).toBeLessThan(whole)
      const actions = await actionsByHome()
      expect(actions.size).toBe(homes)
      const sets = new Set([...actions.values()].map((keys) => keys.toSorted().join(' ')))
      expect(sets.size).toBe(1)
      const [keys] = [...actions.values()]
      expect(new Set(keys).size).toBe(keys!.length)
      expect(keys!.length * homes).toBe(whole)
    },
  )
})
