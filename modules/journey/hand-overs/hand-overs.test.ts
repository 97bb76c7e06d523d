import { buildStaff } from '#modules/organization/testing/index.ts'
import { deliveryModule } from '#modules/delivery/module.ts'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import type { Actor, StaffActor } from '#platform/work/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { assignRole } from '../actions/assign-role.ts'
import { journeyModule } from '../module.ts'
import { deliverHomes, type DeliveredHomes } from '../testing/index.ts'
import { dealt } from './hand-over.ts'

interface Work {
  homes: number
  actions: number
  piles: { role: string; homes: number; isPost: boolean }[]
}
interface HandOver {
  id: string
  state: string
  total: number
  shares: { name: string; places: number }[]
}

describe('handing work over [2.0, S0-49]', () => {
  const house = useTestServer([deliveryModule, journeyModule], '2026-06-12T10:00:00+08:00')
  let all: DeliveredHomes
  let manager: StaffActor
  let [steward, first, second] = ['', '', '']
  beforeAll(async () => {
    all = await deliverHomes(house)
    manager = buildStaffActor(['journey.read', 'journey.assign'], [all.nodeId], { name: '沈知远' })
    await house.database.asSystem('test', async (work) => {
      const make = async () => (await buildStaff(work, { nodeId: all.nodeId, role: 'steward' })).staffId
      ;[steward, first, second] = [await make(), await make(), await make()]
      await assignRole(work, all.projectId, { role: 'steward', staffId: steward, homeIds: all.homeIds })
    })
    await house.settle()
  })
  const openWork = async (staffId: string, actor: Actor = manager) =>
    (await house.send<Work>(actor, 'GET', `/staff/${staffId}/open-work`)).body
  const post = <Body = { id: string; code: string }>(
    staffId: string,
    what: string,
    body: object,
    actor: Actor = manager,
  ) => house.send<Body>(actor, 'POST', `/staff/${staffId}/${what}`, body)
  const read = async (id: string) => (await house.send<HandOver>(manager, 'GET', `/hand-overs/${id}`)).body
  const night = async (time: string) => {
    house.clock.set(time)
    await house.database.asSystem('test', async (work) => work.enqueue('journey.turn-hand-overs', {}))
    await house.settle()
  }
  const share = (staffId: string) => ({ staffId, buildings: [] })

  it('says in numbers what somebody has in hand and who would take over what', async () => {
    const nobody = await house.send(manager, 'GET', '/staff/00000000-0000-7000-8000-000000000000/open-work')
    expect(nobody.status).toBe(404)
    const before = await openWork(steward)
    expect(before).toMatchObject({ homes: 2, piles: [{ role: 'steward', homes: 2, isPost: false }] })
    expect(before.actions).toBeGreaterThan(0)
    const { body } = await post<{ shares: { places: number; actions: number }[] }>(
      steward,
      'hand-over-preview',
      {
        shares: [share(first), share(second)],
      },
    )
    expect(body.shares.map(({ places }) => places)).toEqual([1, 1])
    expect(body.shares[0]!.actions + body.shares[1]!.actions).toBe(before.actions)
  })

  it('goes over for an absence on its first day and comes back by itself after the last', async () => {
    const { actions } = await openWork(steward)
    const { status, body } = await post(steward, 'hand-overs', {
      fromOn: '2026-06-15',
      untilOn: '2026-06-19',
      shares: [share(first), share(second)],
    })
    expect(status).toBe(202)
    await house.settle()
    expect(await read(body.id)).toMatchObject({ state: 'planned', total: 2 })
    expect(await openWork(steward)).toMatchObject({ homes: 2, actions })

    await night('2026-06-15T00:10:00+08:00')
    expect(await read(body.id)).toMatchObject({ state: 'handed', shares: [{ places: 1 }, { places: 1 }] })
    expect(await openWork(steward)).toMatchObject({ homes: 0, actions: 0 })
    expect((await openWork(first)).actions + (await openWork(second)).actions).toBe(actions)

    await night('2026-06-20T00:10:00+08:00')
    expect(await read(body.id)).toMatchObject({ state: 'done' })
    expect(await openWork(steward)).toMatchObject({ homes: 2, actions })
  })

  it('comes back early when asked to, and not twice', async () => {
    const today = { fromOn: '2026-06-20', untilOn: '2026-07-20', shares: [share(first)] }
    const { id } = (await post(steward, 'hand-overs', today)).body
    await house.settle()
    expect(await openWork(first)).toMatchObject({ homes: 2 })
    expect((await house.send(manager, 'POST', `/hand-overs/${id}/end`)).status).toBe(200)
    await house.settle()
    expect(await openWork(steward)).toMatchObject({ homes: 2 })
    expect(await house.send(manager, 'POST', `/hand-overs/${id}/end`)).toMatchObject({
      status: 409,
      body: { code: 'journey.hand_over_over' },
    })
  })

  it('is refused to oneself, with days reversed, without work, for others by whoever may not assign, and elsewhere', async () => {
    const today = { fromOn: '2026-06-20', shares: [share(first)] }
    expect((await post(first, 'hand-overs', today)).body.code).toBe('journey.handed_to_oneself')
    const reversed = { ...today, untilOn: '2026-06-01' }
    expect((await post(steward, 'hand-overs', reversed)).body.code).toBe('journey.days_reversed')
    const idle = { ...today, shares: [share(steward)] }
    expect((await post(second, 'hand-overs', idle)).body.code).toBe('journey.nothing_to_hand_over')
    expect((await post(steward, 'hand-overs', today, all.engineer)).body.code).toBe('journey.not_your_work')
    const outside = buildStaffActor(['journey.read', 'journey.assign'], [all.foreignNodeId])
    expect(await openWork(steward, outside)).toMatchObject({ code: 'platform.not_found' })
    expect((await post(steward, 'hand-overs', today, outside)).status).toBe(409)
  })

  it('goes over for good by whoever hands over the own work', async () => {
    const self = buildStaffActor(['journey.read', 'journey.do'], [all.nodeId], { id: steward })
    const { status, body } = await post(
      steward,
      'hand-overs',
      { fromOn: '2026-06-20', shares: [share(second)] },
      self,
    )
    expect(status).toBe(202)
    await house.settle()
    expect(await read(body.id)).toMatchObject({ state: 'done' })
    expect(await openWork(second)).toMatchObject({ homes: 2 })
    const { rows } = await house.owner.query(
      `SELECT change FROM platform.audit_log WHERE subject_id = $1 ORDER BY id`,
      [body.id],
    )
    expect(rows[0]).toEqual({ change: 'work_handed_over' })
    const history = await house.send<{ items: { change: string }[] }>(
      manager,
      'GET',
      `/hand-overs/${body.id}/history`,
    )
    expect(history.body.items.map(({ change }) => change)).toContain('work_handed_over')
  })
})

it('deals out by building, the rest evenly', () => {
  const places = ['1栋', '2栋', '2栋', null, null].map((building) => ({ building }))
  const shares = [
    { staffId: 'a', buildings: ['2栋'] },
    { staffId: 'b', buildings: [] },
    { staffId: 'c', buildings: [] },
  ]
  expect(dealt(places, shares).map(({ to }) => to)).toEqual(['b', 'a', 'a', 'c', 'b'])
  expect(dealt(places, shares.slice(0, 1)).map(({ to }) => to)).toEqual(['a', 'a', 'a', 'a', 'a'])
})
