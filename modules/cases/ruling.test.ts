import { beforeAll, describe, expect, it } from 'vitest'
import { buildStaff } from '#modules/organization/testing/index.ts'
import { buildStaffActor } from '#platform/testing/index.ts'
import { watchRulings } from './jobs/watch-rulings.ts'
import { returnsSince } from './ruling.ts'
import { type Desk, useComplaints } from './testing/index.ts'

const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour))

describe('returns that call for a decision', () => {
  it('are those since the last one, and never those of a task that was decided on', () => {
    const returned = (hour: number, ruled = false) => ({ state: 'returned', ruled, endedAt: at(hour) })
    expect(returnsSince([returned(1), returned(2)], null)).toBe(2)
    expect(returnsSince([returned(1), returned(2), returned(4)], at(3))).toBe(1)
    expect(returnsSince([returned(4, true), { state: 'done', ruled: false, endedAt: at(4) }], at(3))).toBe(0)
  })
})

describe('"not ours" for the second time', () => {
  const { house, desk, see, act, answered, events } = useComplaints()
  let manager: Desk['agent']
  beforeAll(() =>
    house.database.asSystem('managers of the city and the group', async (work) => {
      const [nodeId] = desk.group.companyIds
      const { staffId } = await buildStaff(work, { nodeId, role: 'cityManager', name: '顾城' })
      manager = buildStaffActor(['cases.read', 'cases.assign'], [nodeId], { id: staffId, name: '顾城' })
      await buildStaff(work, { nodeId: desk.group.cityIds[0], role: 'executive', name: '何暖' })
    }),
  )
  const sendBack = async (id: string, departmentId: string) => {
    const { body } = await act(desk.agent, `/cases/${id}/tasks`, { departmentId, reason: '请核实' })
    return act(desk.engineer, `/cases/${id}/tasks/${body.taskId}/return`, { reason: '不属我部' })
  }

  it('is decided by a named manager within a term; the department cannot send that back [S2-07] [S3-44]', async () => {
    const id = await answered()
    await sendBack(id, desk.property)
    expect((await see(id)).rulings).toEqual([])
    await sendBack(id, desk.engineering)
    const { rulings, transferCount, number } = await see(id)
    expect(transferCount).toBe(2)
    expect(rulings).toMatchObject([
      { staffName: '顾城', returns: 2, level: 2, dueAt: '2026-11-21T01:00:00.000Z', decidedAt: null },
    ])
    expect((await events(id)).at(-1)).toMatchObject({
      name: 'cases.case_referee_asked.v1',
      payload: { number, staffName: '顾城' },
    })
    expect(
      (await act(desk.agent, `/cases/${id}/tasks`, { departmentId: desk.property, reason: '再转' })).body,
    ).toMatchObject({ code: 'cases.ruling_awaited', details: { name: '顾城' } })

    const decision = { version: 1, departmentId: desk.engineering, reason: '保修期内的渗漏归工程' }
    expect((await act(desk.colleague, `/cases/${id}/ruling`, decision)).body.code).toBe('cases.not_referee')
    expect((await act(manager, `/cases/${id}/ruling`, decision)).status).toBe(200)
    expect((await act(manager, `/cases/${id}/ruling`, decision)).body.code).toBe('cases.nothing_to_rule')
    const whole = await see(id)
    expect(whole.rulings[0]).toMatchObject({ decidedByName: '顾城', departmentName: '工程管理部' })
    const task = whole.tasks.at(-1)
    expect(task).toMatchObject({ departmentName: '工程管理部', ruled: true, state: 'handedOver' })
    expect(
      (await act(desk.engineer, `/cases/${id}/tasks/${task.id}/return`, { reason: '不属' })).body.code,
    ).toBe('cases.task_ruled')
    expect((await act(desk.engineer, `/cases/${id}/tasks/${task.id}/acceptance`)).status).toBe(200)
  })

  it('goes to the next level when nobody decides in time', async () => {
    const id = await answered()
    await sendBack(id, desk.property)
    await sendBack(id, desk.engineering)
    house.clock.set('2026-11-21T08:59:00+08:00')
    await watchRulings.run(house.database, {})
    expect((await see(id)).rulings[0]).toMatchObject({ staffName: '顾城' })
    house.clock.set('2026-11-21T09:00:00+08:00')
    await watchRulings.run(house.database, {})
    await watchRulings.run(house.database, {})
    expect((await see(id)).rulings[0]).toMatchObject({ staffName: '何暖', level: 3, version: 2 })
    for (const day of [22, 23, 24]) {
      house.clock.set(`2026-11-${day}T09:00:00+08:00`)
      await watchRulings.run(house.database, {})
    }
    expect((await see(id)).rulings[0]).toMatchObject({ level: 4, dueAt: null })
    await house.settle()
    const { rows } = await house.owner.query(
      `SELECT 1 FROM platform.message WHERE template_key = 'caseReferee'`,
    )
    expect(rows.length).toBeGreaterThanOrEqual(3)
  })
})
