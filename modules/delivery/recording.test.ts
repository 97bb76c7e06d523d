import { buildProject } from '#modules/estate/testing/index.ts'
import { buildGroup } from '#modules/organization/testing/index.ts'
import { cancelContract } from '#modules/sales/index.ts'
import { buildContract } from '#modules/sales/testing/index.ts'
import { buildResidentActor, buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import type { Work } from '#platform/work/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { recordDeliveries } from './index.ts'
import { deliveryModule } from './module.ts'

const permissions = ['delivery.read', 'delivery.record']

describe('recording deliveries', () => {
  const house = useTestServer([deliveryModule], '2026-06-20T10:00:00+08:00')
  const system = <T>(run: (work: Work) => Promise<T>) => house.database.asSystem('test', run)
  let homes: string[]
  let projectId: string
  let insider: ReturnType<typeof buildStaffActor>
  let outsider: ReturnType<typeof buildStaffActor>
  let buyerId: string
  let contractId: string

  const events = async (homeId: string) => {
    const { rows } = await house.owner.query<{
      name: string
      person_id: string
      payload: Record<string, unknown>
    }>(
      `SELECT name, person_id, payload FROM platform.event WHERE home_id = $1 AND name LIKE 'delivery.%' ORDER BY position`,
      [homeId],
    )
    return rows
  }

  beforeAll(async () => {
    await system(async (work) => {
      const group = await buildGroup(work)
      const built = await buildProject(work, { nodeId: group.companyIds[0], homes: 8 })
      homes = built.homeIds
      projectId = built.projectId
      const signed = await buildContract(work, {
        projectId,
        homeId: homes[0]!,
        signedOn: '2025-03-08',
        plannedDeliveryOn: '2026-05-31',
      })
      buyerId = signed.personIds[0]!
      contractId = signed.contractId
      insider = buildStaffActor(permissions, [group.companyIds[0]])
      outsider = buildStaffActor(permissions, [group.companyIds[2]])
    })
    await house.settle()
  })

  it('waits for delivery from the contract on and is late after the promised day', async () => {
    const { body } = await house.send<{ state: string; expectedOn: string }>(
      insider,
      'GET',
      `/homes/${homes[0]}/delivery`,
    )
    expect(body).toMatchObject({
      state: 'late',
      expectedOn: '2026-05-31',
      promisedOn: '2026-05-31',
      deliveredOn: null,
    })
  })

  it('refuses a delivery before the contract, in the future, and a move-in before the delivery', async () => {
    const before = await house.send(insider, 'POST', `/homes/${homes[0]}/delivery`, {
      deliveredOn: '2025-03-07',
    })
    expect(before).toMatchObject({
      status: 422,
      body: { code: 'delivery.impossible_dates', fields: [{ path: 'body.deliveredOn' }] },
    })
    const future = await house.send(insider, 'POST', `/homes/${homes[0]}/delivery`, {
      deliveredOn: '2026-06-21',
    })
    expect(future.body).toMatchObject({ code: 'delivery.impossible_dates' })
    const early = await house.send(insider, 'POST', `/homes/${homes[0]}/move-in`, { movedInOn: '2026-06-01' })
    expect(early.body).toMatchObject({
      code: 'delivery.impossible_dates',
      fields: [{ path: 'body.movedInOn' }],
    })
    expect(await events(homes[0]!)).toEqual([])
  })

  it('records the delivery, tells it once and puts it on the timeline of the buyer', async () => {
    const body = { deliveredOn: '2026-06-12' }
    const first = await house.send(insider, 'POST', `/homes/${homes[0]}/delivery`, body)
    expect(first).toMatchObject({ status: 200, body: { state: 'delivered', deliveredOn: '2026-06-12' } })
    const again = await house.send(insider, 'POST', `/homes/${homes[0]}/delivery`, body)
    expect(again.body).toEqual(first.body)
    expect(await events(homes[0]!)).toMatchObject([
      {
        name: 'delivery.home_delivered.v1',
        person_id: buyerId,
        payload: { deliveredOn: '2026-06-12', plannedOn: '2026-05-31', personIds: [buyerId] },
      },
    ])
    const { rows } = await house.owner.query(
      'SELECT delivered_on FROM customers.home_occupancy WHERE home_id = $1',
      [homes[0]],
    )
    expect(rows).toHaveLength(1)
  })

  it('corrects a recorded date only on the version that the form has seen', async () => {
    const url = `/homes/${homes[0]}/delivery`
    const { body } = await house.send<{ version: number }>(insider, 'GET', url)
    const blind = await house.send(insider, 'POST', url, { deliveredOn: '2026-06-13' })
    expect(blind).toMatchObject({ status: 409, body: { code: 'delivery.already_recorded' } })
    const stale = await house.send(insider, 'POST', url, { deliveredOn: '2026-06-13', version: 1 })
    expect(stale).toMatchObject({
      status: 409,
      body: { code: 'platform.stale', details: { theirs: { deliveredOn: '2026-06-12' } } },
    })
    const corrected = await house.send(insider, 'POST', url, {
      deliveredOn: '2026-06-13',
      version: body.version,
    })
    expect(corrected.body).toMatchObject({ deliveredOn: '2026-06-13', version: body.version + 1 })
    expect(await events(homes[0]!)).toHaveLength(2)
  })

  it('records the move-in as a fact of its own', async () => {
    const moved = await house.send(insider, 'POST', `/homes/${homes[0]}/move-in`, { movedInOn: '2026-06-18' })
    expect(moved.body).toMatchObject({ state: 'movedIn', deliveredOn: '2026-06-13', movedInOn: '2026-06-18' })
    expect((await events(homes[0]!)).at(-1)).toMatchObject({
      name: 'delivery.home_moved_in.v1',
      payload: { movedInOn: '2026-06-18' },
    })
  })

  it('answers 404 and shows nothing outside the scope', async () => {
    const write = await house.send(outsider, 'POST', `/homes/${homes[1]}/delivery`, {
      deliveredOn: '2026-06-01',
    })
    const list = await house.send(outsider, 'GET', `/deliveries?projectId=${projectId}`)
    expect([write.status, list.status]).toEqual([404, 404])
    const resident = await house.send(buildResidentActor([]), 'GET', `/homes/${homes[0]}/delivery`)
    expect(resident.status).toBe(403)
  })

  it('takes over a list: wrong lines are named, the same list again changes nothing, a corrected one updates', async () => {
    const rows = [
      { row: 1, homeId: homes[1]!, deliveredOn: '2023-01-05', movedInOn: '2023-02-01' },
      { row: 2, homeId: homes[2]!, movedInOn: '2023-02-01' },
      { row: 3, homeId: '01900000-0000-7000-8000-00000000ffff', deliveredOn: '2023-01-05' },
      { row: 4, homeId: homes[3]!, deliveredOn: '2023-01-06', isDeemed: true },
    ]
    const results = async (list: typeof rows) =>
      (await system((work) => recordDeliveries(work, list))).map(({ result }) => result)
    expect(await results(rows)).toEqual(['recorded', 'problem', 'problem', 'recorded'])
    expect(await results(rows)).toEqual(['unchanged', 'problem', 'problem', 'unchanged'])
    expect(await results([{ ...rows[0]!, deliveredOn: '2023-01-07' }])).toEqual(['corrected'])
    expect((await events(homes[1]!)).map(({ name }) => name)).toEqual([
      'delivery.home_delivered.v1',
      'delivery.home_moved_in.v1',
      'delivery.home_delivered.v1',
    ])
  })

  it('lists page by page and by state', async () => {
    type List = { items: { homeId: string; state: string }[]; next: string | null }
    const first = await house.send<List>(insider, 'GET', `/deliveries?projectId=${projectId}&limit=2`)
    const rest = await house.send<List>(
      insider,
      'GET',
      `/deliveries?projectId=${projectId}&limit=2&after=${first.body.next}`,
    )
    const all = [...first.body.items, ...rest.body.items]
    expect(all.map(({ state }) => state)).toEqual(['movedIn', 'movedIn', 'delivered'])
    const delivered = await house.send<List>(
      insider,
      'GET',
      `/deliveries?projectId=${projectId}&state=delivered`,
    )
    expect(delivered.body.items.map(({ homeId }) => homeId)).toEqual([homes[3]])
  })

  it('ends with the contract and begins anew with the next one', async () => {
    await system(async (work) => {
      const [{ version } = { version: 1 }] = await work.sql<{ version: number }>(
        'SELECT version FROM sales.contract WHERE id = $1',
        [contractId],
      )
      await cancelContract(work, contractId, { version, cancelledOn: '2026-06-19', reason: '协商退房' })
      await buildContract(work, {
        projectId,
        homeId: homes[0]!,
        signedOn: '2026-06-20',
        plannedDeliveryOn: '2026-07-31',
      })
    })
    await house.settle()
    const { body } = await house.send(insider, 'GET', `/homes/${homes[0]}/delivery`)
    expect(body).toMatchObject({
      state: 'awaiting',
      promisedOn: '2026-07-31',
      deliveredOn: null,
      movedInOn: null,
    })
  })
})
