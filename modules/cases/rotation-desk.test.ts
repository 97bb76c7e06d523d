import { beforeAll, describe, expect, it } from 'vitest'
import { syncPermissions } from '#modules/identity/index.ts'
import { recordDeparture } from '#modules/organization/actions/record-departure.ts'
import { buildStaff } from '#modules/organization/testing/index.ts'
import { buildStaffActor } from '#platform/testing/index.ts'
import type { StaffActor } from '#platform/work/index.ts'
import { hearOfDesk } from './hear-of-desk.ts'
import { casesModule } from './module.ts'
import { useComplaints } from './testing/index.ts'

type Body = Record<string, any>

describe('new cases go round', () => {
  const { house, desk, report } = useComplaints()
  const team: StaffActor[] = []
  const put = (who: StaffActor, path: string, body: object) => house.send<Body>(who, 'PUT', path, body)
  const skill = (who: StaffActor, over: object = {}) =>
    put(desk.colleague, `/case-rotations/${desk.property}/members/${who.id}`, {
      version: 0,
      takesPart: true,
      kinds: [],
      categoryIds: [],
      languages: [],
      ...over,
    })
  const arrive = (who: StaffActor) => put(who, '/case-presence', { state: 'available' })
  const taker = async (over: object = {}) => (await report(over)).owner.name as string

  beforeAll(async () => {
    await house.database.asSystem('test', async (work) => {
      await syncPermissions(work, [casesModule])
      for (const name of ['孟舒', '叶知秋', '顾盼'])
        team.push(
          await buildStaff(work, {
            nodeId: desk.group.companyIds[0],
            role: 'steward',
            name,
            title: '管家',
            departmentId: desk.property,
          }).then(({ staffId }) =>
            buildStaffActor(Object.keys(casesModule.permissions ?? {}), [desk.group.companyIds[0]], {
              id: staffId,
              name,
            }),
          ),
        )
    })
  })

  it('to those who are there, by load and skill, and to the usual taker when nobody can [S2-01] [S3-43]', async () => {
    const [meng, ye, gu] = team as [StaffActor, StaffActor, StaffActor]
    expect(await taker()).toBe('林夕')
    await put(desk.colleague, `/case-rotations/${desk.property}`, { version: 0, active: true, mostOpen: 2 })
    await skill(meng)
    await skill(ye, { kinds: ['complaint'] })
    await skill(gu)
    expect(await taker()).toBe('林夕')

    await Promise.all([meng, ye].map(arrive))
    const [one, other] = await Promise.all([taker(), taker()])
    expect([one, other].toSorted()).toEqual(['叶知秋', '孟舒'].toSorted())
    expect(await taker({ kind: 'suggestion' })).toBe('孟舒')
    expect(await taker({ kind: 'suggestion' })).toBe('林夕')
    expect(await taker()).toBe('叶知秋')
    expect(await taker()).toBe('林夕')

    await arrive(gu)
    house.clock.set('2026-11-20T09:04:00+08:00')
    await hearOfDesk(house.database, [gu.id])
    house.clock.set('2026-11-20T09:08:00+08:00')
    expect(await taker()).toBe('顾盼')
    house.clock.set('2026-11-20T09:10:00+08:00')
    expect(await taker()).toBe('林夕')
    const { items } = (await house.send<Body>(desk.colleague, 'GET', '/case-rotations')).body
    expect(items[0]).toMatchObject({ active: true, mostOpen: 2, departmentName: '物业服务中心' })
    expect(items[0].members.find((member: Body) => member.name === '顾盼')).toMatchObject({
      presence: 'away',
      open: 1,
      takesPart: true,
    })
  })

  it('nobody leaves unnoticed: the lead hears, all goes over at once, and what is left waits in the queue [S2-01]', async () => {
    const [meng, ye] = team as [StaffActor, StaffActor]
    const work = async (who: StaffActor) =>
      (await house.send<Body>(desk.colleague, 'GET', `/case-open-work/${who.id}`)).body
    const own = (await work(meng)).open as number
    expect(own).toBeGreaterThan(0)
    await put(meng, '/case-presence', { state: 'available' })
    const post = (who: StaffActor, path: string, body: object) => house.send<Body>(who, 'POST', path, body)
    await post(meng, `/case-open-work/${meng.id}/absences`, { fromOn: '2026-11-20', untilOn: '2026-11-22' })
    expect((await work(meng)).absence).toMatchObject({ untilOn: '2026-11-22' })
    const awayOnes = await house.send<Body>(desk.colleague, 'GET', '/cases?away=true')
    expect(awayOnes.body.items.map(({ ownerName }: Body) => ownerName)).toContain('孟舒')

    const hand = (who: StaffActor, of: StaffActor, toStaffIds: string[]) =>
      post(who, `/case-open-work/${of.id}/hand-over`, { toStaffIds, reason: '休假' })
    expect((await hand(ye, meng, [ye.id])).status).toBe(200)
    expect(await work(meng)).toMatchObject({ open: 0 })
    expect((await hand(desk.colleague, meng, [ye.id])).body.code).toBe('cases.nothing_to_hand_over')
    expect((await hand(desk.colleague, ye, [desk.stranger.id])).body.code).toBe('cases.cannot_handle')

    const before = (await work(ye)).open as number
    await house.database.asSystem('test', async (system) => {
      const [row] = await system.sql<{ version: number }>(
        'SELECT version FROM organization.staff WHERE id = $1',
        [ye.id],
      )
      await recordDeparture(system, ye.id, { version: row!.version })
    })
    await house.settle()
    const queued = (await house.send<Body>(desk.agent, 'GET', '/cases?queued=true')).body.items as Body[]
    expect(queued).toHaveLength(before)
    expect(new Set(queued.map(({ ownerName }) => ownerName))).toEqual(new Set(['林夕']))
    const [first] = queued as [Body]
    await post(desk.colleague, `/cases/${first.id}/owner`, {
      version: first.version,
      fromStaffId: first.ownerStaffId,
    })
    expect((await house.send<Body>(desk.agent, 'GET', '/cases?queued=true')).body.items).toHaveLength(
      before - 1,
    )
  })

  it('tells the lead what somebody who goes away leaves for today', async () => {
    const [, , gu] = team as [StaffActor, StaffActor, StaffActor]
    house.clock.set('2026-11-21T08:00:00+08:00')
    await put(gu, '/case-presence', { state: 'away' })
    await house.settle()
    const { rows } = await house.owner.query(
      `SELECT subject FROM platform.message WHERE template_key = 'casesLeftToday'`,
    )
    expect(rows).toEqual([{ subject: '顾盼已离开，还有 1 件今天到期' }])
  })

  it('is set by those who assign, in their own branch', async () => {
    const setting = { version: 1, active: false, mostOpen: 5 }
    expect((await put(desk.engineer, `/case-rotations/${desk.property}`, setting)).status).toBe(403)
    expect((await put(desk.stranger, `/case-rotations/${desk.property}`, setting)).status).not.toBe(200)
    expect(
      (await put(desk.colleague, `/case-rotations/${desk.property}`, { ...setting, version: 9 })).body.code,
    ).toBe('platform.stale')
  })
})
