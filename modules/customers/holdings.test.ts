import { describe, expect, it } from 'vitest'
import { buildResidentActor, buildStaffActor } from '#platform/testing/index.ts'
import {
  customerContext,
  endHolding,
  holdersOf,
  homesOf,
  recordOccupancy,
  residentScope,
  takeHolding,
} from './index.ts'
import { buildOwner, buildPerson } from './testing/index.ts'
import { useCustomers } from './testing/use-customers.ts'

describe('holding homes', () => {
  const house = useCustomers()
  const { system } = house
  const staff = (nodeId: string) => ({
    actor: buildStaffActor(['customers.edit'], [nodeId]),
    permission: 'customers.edit',
  })

  it('puts owner, family and tenant of a home into two households, and tells a resident the own one', async () => {
    const [home] = house.near.homeIds
    const built = await system(async (work) => {
      const owner = await buildOwner(work, { projectId: house.near.projectId, homeId: home! })
      const wife = await buildPerson(work, { projectId: house.near.projectId, name: '苏念' })
      const tenant = await buildPerson(work, { projectId: house.near.projectId, name: '田野' })
      const family = await takeHolding(work, {
        personId: wife,
        homeId: home!,
        kind: 'family',
        relation: '配偶',
        fromOn: '2026-05-01',
      })
      const let_ = await takeHolding(work, {
        personId: tenant,
        homeId: home!,
        kind: 'tenant',
        fromOn: '2026-06-01',
        leaseFrom: '2026-06-01',
        leaseUntil: '2027-05-31',
      })
      return { owner, wife, tenant, family, let_ }
    })
    expect(built.family.householdId).toBe(built.owner.householdId)
    expect(built.let_.householdId).not.toBe(built.owner.householdId)
    const seen = await system(async (work) => ({
      wife: await residentScope(work, built.wife),
      tenant: await residentScope(work, built.tenant),
      holders: await holdersOf(work, home!),
    }))
    expect(seen.wife).toMatchObject({
      homes: [home],
      households: [built.owner.householdId],
      kinds: ['family'],
    })
    expect(seen.tenant).toMatchObject({
      homes: [home],
      households: [built.let_.householdId],
      kinds: ['tenant'],
    })
    expect(seen.holders.map(({ name, kind }) => [name, kind])).toEqual([
      ['沈佳禾', 'owner'],
      ['苏念', 'family'],
      ['田野', 'tenant'],
    ])
    const resident = {
      actor: buildResidentActor(['me.read'], {
        id: built.wife,
        homes: [home!],
        households: [built.owner.householdId],
      }),
    }
    const hers = await house.database.withWork(resident, (work) =>
      work.sql<{ name: string }>('SELECT name FROM customers.person ORDER BY name'),
    )
    expect(hers.map(({ name }) => name)).toEqual(['沈佳禾', '苏念'])
  })

  it('gives the same holding when it is entered twice, and announces it once', async () => {
    const [, home] = house.near.homeIds
    const [first, second] = await system(async (work) => {
      const personId = await buildPerson(work, { projectId: house.near.projectId })
      const holding = { personId, homeId: home!, kind: 'owner', fromOn: '2026-01-01' } as const
      return [await takeHolding(work, holding), await takeHolding(work, holding)]
    })
    expect(second).toEqual({ ...first, fresh: false })
    const { rows } = await house.owner.query(
      `SELECT payload ->> 'home' AS home FROM platform.event WHERE name = 'customers.holding_taken.v1' AND home_id = $1`,
      [home],
    )
    expect(rows).toEqual([{ home: '砚湖湾 3栋1单元102' }])
  })

  it('closes the household with everybody in it when the last owner leaves, and deletes nothing', async () => {
    const [, , home] = house.near.homeIds
    const owner = await system(async (work) => {
      const built = await buildOwner(work, { projectId: house.near.projectId, homeId: home! })
      const personId = await buildPerson(work, { projectId: house.near.projectId, name: '许若水' })
      await takeHolding(work, { personId, homeId: home!, kind: 'authorised', fromOn: '2026-05-01' })
      await endHolding(work, built.holdingId, { untilOn: '2026-10-01', reason: 'resale' })
      return built
    })
    const seen = await system(async (work) => ({
      now: await holdersOf(work, home!),
      ever: await holdersOf(work, home!, { history: true }),
    }))
    expect(seen.now).toEqual([])
    expect(seen.ever.map(({ kind, untilOn, endReason }) => [kind, untilOn, endReason])).toEqual([
      ['owner', '2026-10-01', 'resale'],
      ['authorised', '2026-10-01', 'resale'],
    ])
    await expect(
      system((work) => endHolding(work, owner.holdingId, { untilOn: '2026-11-01', reason: 'resale' })),
    ).rejects.toMatchObject({ code: 'customers.already_ended' })
  })

  it('derives the tenure segment from the move-in of the present household, not from that of the former one [S2-10]', async () => {
    const [, , , home] = house.near.homeIds
    const first = await system((work) =>
      buildOwner(work, { projectId: house.near.projectId, homeId: home!, fromOn: '2022-01-01' }),
    )
    await system((work) =>
      recordOccupancy(work, { homeId: home!, deliveredOn: '2022-02-01', movedInOn: '2022-03-01' }),
    )
    expect(await system((work) => homesOf(work, first.personId))).toMatchObject([
      { segment: 'longStanding', deliveredOn: '2022-02-01' },
    ])
    const second = await system(async (work) => {
      await endHolding(work, first.holdingId, { untilOn: '2026-09-01', reason: 'resale' })
      return buildOwner(work, {
        projectId: house.near.projectId,
        homeId: home!,
        fromOn: '2026-09-01',
        name: '袁慕白',
      })
    })
    expect(await system((work) => homesOf(work, second.personId))).toMatchObject([
      { segment: 'prospectiveOwner' },
    ])
    await system((work) => recordOccupancy(work, { homeId: home!, movedInOn: '2026-10-01' }))
    expect(await system((work) => homesOf(work, second.personId))).toMatchObject([{ segment: 'runIn' }])
  })

  it('gives the whole context of a customer in two statements [S2-09, S2-16]', async () => {
    const [, , , , home] = house.near.homeIds
    const built = await system(async (work) => {
      const owner = await buildOwner(work, { projectId: house.near.projectId, homeId: home!, name: '郑柏舟' })
      await recordOccupancy(work, { homeId: home!, movedInOn: '2026-06-01' })
      const personId = await buildPerson(work, { projectId: house.near.projectId, name: '魏青' })
      await takeHolding(work, {
        personId,
        homeId: home!,
        kind: 'family',
        relation: '女儿',
        fromOn: '2026-05-01',
      })
      return owner
    })
    const context = await house.database.withWork(staff(house.near.nodeId), (work) =>
      customerContext(work, built.personId),
    )
    expect(context).toMatchObject({
      person: { name: '郑柏舟' },
      segment: 'runIn',
      members: [{ name: '魏青', relation: '女儿' }],
      communications: [],
      formerHomes: [],
      homes: [{ kind: 'owner', segment: 'runIn', home: { label: '砚湖湾 3栋1单元301' } }],
    })
    const outside = house.database.withWork(staff(house.far.nodeId), (work) =>
      customerContext(work, built.personId),
    )
    await expect(outside).rejects.toMatchObject({ code: 'platform.not_found' })
  })
})
