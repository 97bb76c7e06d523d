import { syncPermissions } from '#modules/identity/index.ts'
import { type Side, seatCentre } from '#modules/organization/index.ts'
import { buildDepartment, buildStaff } from '#modules/organization/testing/index.ts'
import { buildStaffActor } from '#platform/testing/index.ts'
import type { Actor, StaffActor } from '#platform/work/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { permissions } from './access.ts'
import { wayOf } from './developer-matter.ts'
import { casesModule } from './module.ts'
import { useComplaints } from './testing/index.ts'

type Body = Record<string, any>

describe('matters for the developer', () => {
  const { house, desk, see, act, report, versionOf, events } = useComplaints()
  const people = {} as Record<'centre' | 'steward' | 'ambassador', StaffActor>
  const topic: Record<string, string> = {}
  let centreId: string

  beforeAll(async () => {
    const [city, nodeId] = [desk.group.cityIds[0], desk.group.companyIds[0]]
    await house.database.asSystem('a centre for tests', async (work) => {
      await syncPermissions(work, [casesModule])
      centreId = await buildDepartment(work, city, 'serviceCentre', '客户服务中心')
      const relations = await buildDepartment(work, city, 'customerRelations', '客户关系部')
      const held = Object.keys(permissions).filter((name) => !/report$|readConfidential/.test(name))
      const of = async (name: string, role: string, departmentId: string) => {
        const { staffId } = await buildStaff(work, { nodeId, role, name, departmentId })
        return buildStaffActor(held, [nodeId], { id: staffId, name })
      }
      people.centre = await of('白芷', 'callCentreAgent', centreId)
      people.steward = await of('何暖', 'steward', desk.property)
      people.ambassador = await of('周予安', 'customerAmbassador', relations)
    })
    const { body } = await house.send<Body>(desk.agent, 'GET', '/case-categories')
    for (const { code, id } of body.items) topic[code] = id
  })

  let moved = 0
  /** The centre moves, an hour after it moved last; what holds is read again after ten seconds. */
  const sit = async (side: Side) => {
    moved += 1
    const hour = String(9 + moved).padStart(2, '0')
    house.clock.set(`2026-11-20T${hour}:00:00+08:00`)
    await house.database.asSystem('seat the centre', (work) =>
      seatCentre(work, desk.group.cityIds[0], { departmentId: centreId, side, reason: '测试' }),
    )
    house.clock.set(`2026-11-20T${hour}:01:00+08:00`)
  }
  const take = async (actor: Actor, code = 'quality.leak.window') => {
    const { status, body } = await house.send<Body>(actor, 'POST', '/cases', {
      projectId: desk.projectId,
      kind: 'complaint',
      channel: 'reception',
      body: '主卧飘窗下方有水渍，请给书面整改方案。',
      categoryId: topic[code],
      reporterPersonId: desk.owner.id,
      homeId: desk.homeId,
    })
    expect(status).toBe(201)
    return body
  }
  const ahead = async (actor: Actor, code = 'quality.leak.window', projectId = desk.projectId) =>
    (await house.send<Body>(actor, 'GET', `/case-ways?projectId=${projectId}&categoryId=${topic[code]}`)).body
      .ahead
  const tellings = async (id: string) =>
    (await events(id))
      .filter(({ name }) => name.startsWith('cases.developer_matter'))
      .map(({ name, payload }) => [
        name.split('.')[1],
        payload.way,
        payload.byName ?? null,
        payload.minutes ?? null,
      ])
  const later = (minutes: number) =>
    house.clock.set(new Date(house.clock.now().getTime() + minutes * 60_000).toISOString())

  it('go as before while nobody has said where the centre sits, and property matters always do [S1-21]', async () => {
    const unsaid = await take(people.steward)
    expect(await see(unsaid.id)).toMatchObject({ ownerName: '何暖', developerWay: null })
    expect(await ahead(people.steward)).toBeNull()
    await sit('developer')
    const parking = await take(people.steward, 'service.attitude')
    expect(await see(parking.id)).toMatchObject({ ownerName: '何暖', developerWay: null })
    expect(await ahead(people.steward, 'service.attitude')).toBeNull()
    expect(await tellings(parking.id)).toEqual([])
  })

  it('are with the centre at once where it sits with the developer, whoever took them in [S1-21] [S2-01]', async () => {
    await sit('developer')
    expect(await ahead(people.steward)).toMatchObject({
      way: 'direct',
      goesToCentre: true,
      centreName: '临澜城市公司客户服务中心',
    })
    const { id, owner } = await take(people.steward)
    expect(owner).toMatchObject({ id: people.centre.id, name: '白芷' })
    const seen = await see(id)
    expect(seen).toMatchObject({
      ownerName: '白芷',
      developerWay: { way: 'direct', centreSide: 'developer', arrivedWith: '白芷', arrivedAt: seen.openedAt },
    })
    expect(seen.entries[0].details).toMatchObject({ recordedBy: '何暖' })
    expect(await tellings(id)).toEqual([['developer_matter_taken', 'direct', null, null]])
    // From the portal too, and what the developer's own people take in stays with them.
    const told = await report({ categoryId: topic['quality.leak.window'] })
    expect(told.owner.id).toBe(people.centre.id)
    const own = await take(people.ambassador)
    expect(await see(own.id)).toMatchObject({ ownerName: '周予安', developerWay: { arrivedWith: '周予安' } })
  })

  it('pass through the centre of the property company, and how long that took is on record [S1-21] [S2-05]', async () => {
    await sit('property')
    expect(await ahead(people.centre)).toMatchObject({
      way: 'throughProperty',
      goesToCentre: false,
      departmentName: '工程管理部',
    })
    const { id, owner } = await take(people.centre)
    expect(owner.name).toBe('白芷')
    expect(await see(id)).toMatchObject({
      developerWay: { way: 'throughProperty', centreSide: 'property', arrivedAt: null },
    })
    later(40)
    // A department of the property company is still no developer.
    await act(people.centre, `/cases/${id}/tasks`, { departmentId: desk.property, reason: '先看现场' })
    expect((await see(id)).developerWay.arrivedAt).toBeNull()
    later(140)
    await act(people.centre, `/cases/${id}/tasks`, { departmentId: desk.engineering, reason: '请给整改方案' })
    expect(await see(id)).toMatchObject({
      developerWay: {
        way: 'throughProperty',
        arrivedWith: '工程管理部',
        arrivedAt: house.clock.now().toISOString(),
      },
    })
    expect(await tellings(id)).toEqual([
      ['developer_matter_taken', 'throughProperty', null, null],
      ['developer_matter_arrived', 'throughProperty', '工程管理部', 180],
    ])
  })

  it('are made and unmade by the topic, and end their detour with an owner of the developer', async () => {
    await sit('property')
    const { id } = await take(people.centre, 'service.attitude')
    const judge = async (code: string) =>
      house.send(people.centre, 'PATCH', `/cases/${id}`, {
        version: await versionOf(id),
        categoryId: topic[code],
      })
    await judge('quality.leak.window')
    expect((await see(id)).developerWay).toMatchObject({ way: 'throughProperty', arrivedAt: null })
    later(30)
    await act(people.ambassador, `/cases/${id}/owner`, { version: await versionOf(id) })
    expect((await see(id)).developerWay).toMatchObject({ arrivedWith: '周予安' })
    await judge('service.attitude')
    expect((await see(id)).developerWay).toBeNull()
  })

  it('are counted by the way that they took, lead to their cases, and tell nothing of another city [S1-21] [S2-05]', async () => {
    const query = 'from=2026-11&until=2026-11'
    const ask = async (actor: Actor = desk.executive) =>
      (await house.send<Body>(actor, 'GET', `/case-report/developer-matters?${query}`)).body
    const { total, items } = await ask()
    expect(total.map(({ way, cases }: Body) => [way, cases])).toEqual([
      ['direct', 3],
      ['throughProperty', 1],
    ])
    expect(total[0]).toMatchObject({ arrived: 3, arrivalHours: 0, answered: 0, replyHours: null })
    expect(total[1]).toMatchObject({ arrived: 1, arrivalHours: 3 })
    expect(items[0]).toMatchObject({ projectName: '砚湖湾', way: 'direct', cases: 3 })
    const list = await house.send<Body>(
      desk.executive,
      'GET',
      '/cases?open=false&developerWay=throughProperty&openedFrom=2026-11-01&openedUntil=2026-11-30',
    )
    expect(list.body.items).toHaveLength(1)
    expect(await ask(desk.stranger)).toMatchObject({ total: [], items: [] })
    expect(await ahead(desk.stranger)).toBeNull()
    expect((await house.send(desk.engineer, 'GET', `/case-report/developer-matters?${query}`)).status).toBe(
      403,
    )
    expect(
      (await house.send(desk.executive, 'GET', '/case-report/developer-matters?from=2026-11&until=2026-01'))
        .status,
    ).toBe(422)
  })

  it('go their ways by rule', () => {
    expect([wayOf('developer', 'property'), wayOf('property', 'developer'), wayOf('property', null)]).toEqual(
      ['direct', 'direct', 'throughProperty'],
    )
  })
})
