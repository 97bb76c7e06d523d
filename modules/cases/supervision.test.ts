import { describe, expect, it } from 'vitest'
import { buildStaffActor } from '#platform/testing/index.ts'
import { useComplaints } from './testing/index.ts'

type Body = Record<string, any>

describe('what departments owe customers [S2-08] [S3-47]', () => {
  const { house, desk, act, answered } = useComplaints()
  const see = async (path = '', actor = desk.colleague) =>
    (await house.send<Body>(actor, 'GET', `/case-supervision${path}`)).body.items as Body[]

  it('is listed with its term, the nearest first, and counted for each department until it is done', async () => {
    const [one, other] = [await answered(), await answered()]
    const hand = async (id: string, departmentId: string, dueAt?: string) =>
      (
        await act(desk.agent, `/cases/${id}/tasks`, {
          departmentId,
          reason: '请核实',
          ...(dueAt && { dueAt }),
        })
      ).body.taskId as string
    const soon = await hand(one, desk.engineering, '2026-11-20T11:00:00+08:00')
    await hand(other, desk.engineering, '2026-11-23T09:00:00+08:00')
    await hand(other, desk.property)
    const owed = await see()
    expect(owed.map(({ id }) => id)[0]).toBe(soon)
    expect(owed[0]).toMatchObject({ departmentName: '工程管理部', customer: '沈佳禾', state: 'handedOver' })
    expect(owed.at(-1)!.dueAt).not.toBeNull()
    expect(await see(`?departmentId=${desk.property}`)).toHaveLength(1)

    await act(desk.engineer, `/cases/${one}/tasks/${soon}/acceptance`)
    house.clock.set('2026-11-20T12:00:00+08:00')
    expect((await see('?overdue=true')).map(({ id }) => id)).toEqual([soon])
    const [first] = await see('/departments')
    expect(first).toMatchObject({ departmentName: '工程管理部', open: 2, unaccepted: 1, overdue: 1 })

    await act(desk.engineer, `/cases/${one}/tasks/${soon}/completion`, { body: '已修好' })
    expect(await see('?overdue=true')).toEqual([])
    expect(await see('', desk.stranger)).toEqual([])
    const without = buildStaffActor(['cases.read'], '*')
    expect((await house.send(without, 'GET', '/case-supervision')).status).toBe(403)
  })
})
