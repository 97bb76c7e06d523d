import { beforeAll, describe, expect, it } from 'vitest'
import { buildPerson } from '#modules/customers/testing/index.ts'
import { holdersOf } from '#modules/customers/index.ts'
import { type BuiltProject, buildProject } from '#modules/estate/testing/index.ts'
import { buildGroup } from '#modules/organization/testing/index.ts'
import { buildResidentActor, buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import type { Work } from '#platform/work/index.ts'
import { salesModule } from './module.ts'
import { buildContract } from './testing/index.ts'

interface Reply {
  id: string
  number: string
  version: number
  state: string
  code: string
  details: Record<string, unknown>
  fields: { path: string }[]
  buyers: { id: string; name: string }[]
  items: { id: string; number: string }[]
  next: string | null
}

describe('the register of contracts', () => {
  const house = useTestServer([salesModule])
  let near: BuiltProject
  let far: BuiltProject
  const system = <T>(run: (work: Work) => Promise<T>) => house.database.asSystem('a test', run)
  const clerk = () => buildStaffActor(['sales.read', 'sales.edit'], [near.nodeId])
  const signing = (index: number, overrides = {}) => ({
    homeId: near.homeIds[index],
    number: `GF-${index}`,
    signedOn: '2025-03-08',
    price: 268_000_000,
    plannedDeliveryOn: '2026-05-31',
    buyers: [
      { name: '沈佳禾', phone: '138-0000-0001' },
      { name: '陆一鸣', phone: '13800000002' },
    ],
    ...overrides,
  })

  beforeAll(() =>
    system(async (work) => {
      const group = await buildGroup(work)
      near = await buildProject(work, { nodeId: group.companyIds[0], homes: 10 })
      far = await buildProject(work, { nodeId: group.companyIds[2], name: '望渚新苑', cityCode: 'WZ' })
    }),
  )

  it('enters a contract, makes the buyers owner and co-owner, and says so to the house [S1-24]', async () => {
    const { status, body } = await house.send<Reply>(clerk(), 'POST', '/contracts', signing(0))
    expect(status).toBe(201)
    expect(body).toMatchObject({
      number: 'GF-0',
      state: 'standing',
      price: 268_000_000,
      buyers: [{ name: '沈佳禾' }, { name: '陆一鸣' }],
    })
    const holders = await system((work) => holdersOf(work, near.homeIds[0]!))
    expect(holders.map(({ kind }) => kind)).toEqual(['owner', 'coOwner'])
    const { rows } = await house.owner.query(
      `SELECT payload, person_id, home_id FROM platform.event WHERE name = 'sales.contract_signed.v1'`,
    )
    expect(rows).toMatchObject([
      {
        person_id: body.buyers[0]!.id,
        home_id: near.homeIds[0],
        payload: { contractId: body.id, signedOn: '2025-03-08', plannedDeliveryOn: '2026-05-31' },
      },
    ])
  })

  it('names the contract that stands for the home, and the home that has the number', async () => {
    const again = await house.send<Reply>(clerk(), 'POST', '/contracts', signing(0, { number: 'GF-new' }))
    expect(again).toMatchObject({
      status: 409,
      body: { code: 'sales.home_already_sold', details: { number: 'GF-0' } },
    })
    const taken = await house.send<Reply>(clerk(), 'POST', '/contracts', signing(1, { number: 'GF-0' }))
    expect(taken).toMatchObject({
      status: 409,
      body: { code: 'sales.number_taken', details: { home: '砚湖湾 3栋1单元101' } },
    })
  })

  it('lets one of two clerks win who sell the same home at the same moment', async () => {
    const replies = await Promise.all(
      [1, 2].map((clerkNumber) =>
        house.send<Reply>(clerk(), 'POST', '/contracts', signing(2, { number: `RACE-${clerkNumber}` })),
      ),
    )
    expect(replies.map(({ status }) => status).toSorted()).toEqual([201, 409])
    expect(replies.find(({ status }) => status === 409)!.body.code).toBe('sales.home_already_sold')
  })

  it('refuses impossible dates, homes outside the scope and buyers without a name, with nothing half-done', async () => {
    const dates = await house.send<Reply>(
      clerk(),
      'POST',
      '/contracts',
      signing(3, { signedOn: '2026-12-24', plannedDeliveryOn: '2026-12-01' }),
    )
    expect(dates).toMatchObject({
      status: 422,
      body: {
        code: 'sales.impossible_dates',
        fields: [{ path: 'body.signedOn' }, { path: 'body.plannedDeliveryOn' }],
      },
    })
    const outside = await house.send<Reply>(
      clerk(),
      'POST',
      '/contracts',
      signing(3, { homeId: far.homeIds[0] }),
    )
    expect(outside).toMatchObject({ status: 422, body: { code: 'sales.unknown_home' } })
    const nobody = await house.send<Reply>(
      clerk(),
      'POST',
      '/contracts',
      signing(3, { buyers: [{ name: '许若水', phone: '123' }] }),
    )
    expect(nobody).toMatchObject({ status: 422, body: { code: 'customers.invalid_person' } })
    const { rows } = await house.owner.query(`SELECT 1 FROM customers.person WHERE name = '许若水'`)
    expect(rows).toEqual([])
  })

  it('cancels: the buyers hold the home no longer, and it can be sold again', async () => {
    const { contractId } = await system((work) =>
      buildContract(work, { projectId: near.projectId, homeId: near.homeIds[4]! }),
    )
    const stale = await house.send<Reply>(clerk(), 'POST', `/contracts/${contractId}/cancellation`, {
      version: 9,
      cancelledOn: '2026-01-10',
      reason: '贷款未批',
    })
    expect(stale).toMatchObject({ status: 409, body: { code: 'platform.stale' } })
    const early = await house.send<Reply>(clerk(), 'POST', `/contracts/${contractId}/cancellation`, {
      version: 1,
      cancelledOn: '2025-01-10',
      reason: '贷款未批',
    })
    expect(early).toMatchObject({ status: 422, body: { code: 'sales.impossible_dates' } })
    const done = await house.send<Reply>(clerk(), 'POST', `/contracts/${contractId}/cancellation`, {
      version: 1,
      cancelledOn: '2026-01-10',
      reason: '贷款未批',
    })
    expect(done.status).toBe(200)
    const twice = await house.send<Reply>(clerk(), 'POST', `/contracts/${contractId}/cancellation`, {
      version: 2,
      cancelledOn: '2026-01-10',
      reason: '贷款未批',
    })
    expect(twice).toMatchObject({ status: 409, body: { code: 'sales.already_cancelled' } })
    expect(await system((work) => holdersOf(work, near.homeIds[4]!))).toEqual([])
    expect((await house.send(clerk(), 'POST', '/contracts', signing(4))).status).toBe(201)
  })

  it('pages through the contracts of a project, and finds those of a person', async () => {
    await system(async (work) => {
      const personId = await buildPerson(work, { projectId: near.projectId, name: '孟庭轩' })
      for (const index of [5, 6, 7])
        await buildContract(work, {
          projectId: near.projectId,
          homeId: near.homeIds[index]!,
          buyers: [{ personId }],
          number: `M-${index}`,
        })
    })
    const seen: string[] = []
    let after: string | null = ''
    while (after !== null) {
      const path: string = `/contracts?projectId=${near.projectId}&limit=2${after && `&after=${after}`}`
      const { body } = await house.send<Reply>(clerk(), 'GET', path)
      seen.push(...body.items.map(({ number }) => number))
      after = body.next
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toEqual(expect.arrayContaining(['GF-0', 'M-5', 'M-6', 'M-7']))
    const { rows } = await house.owner.query(`SELECT id FROM customers.person WHERE name = '孟庭轩'`)
    const his = await house.send<Reply>(clerk(), 'GET', `/contracts?personId=${rows[0].id}&state=standing`)
    expect(his.body.items.map(({ number }) => number).toSorted()).toEqual(['M-5', 'M-6', 'M-7'])
  })

  it('is not there for staff of another city, and shows a resident only the own contract', async () => {
    const { contractId, personIds } = await system((work) =>
      buildContract(work, { projectId: near.projectId, homeId: near.homeIds[8]! }),
    )
    const stranger = buildStaffActor(['sales.read'], [far.nodeId])
    expect((await house.send(stranger, 'GET', `/contracts/${contractId}`)).status).toBe(404)
    expect(
      (await house.send<Reply>(stranger, 'GET', `/contracts?projectId=${near.projectId}`)).body.items,
    ).toEqual([])
    const buyer = buildResidentActor([], { id: personIds[0], homes: [near.homeIds[8]!] })
    const seen = await house.database.withWork({ actor: buyer }, (work) =>
      work.sql<{ id: string }>('SELECT id FROM sales.contract'),
    )
    expect(seen).toEqual([{ id: contractId }])
    const later = buildResidentActor([], { homes: [near.homeIds[8]!] })
    expect(
      await house.database.withWork({ actor: later }, (work) => work.sql('SELECT id FROM sales.contract')),
    ).toEqual([])
  })
})
