import { describe, expect, it } from 'vitest'
import { buildStaffActor } from '#platform/testing/index.ts'
import { useComplaints } from './testing/index.ts'

interface CaseFile {
  tasks: { isYours: boolean }[]
}

describe('a task of a department', () => {
  const { house, desk, act, answered } = useComplaints()
  const rights = ['cases.read', 'cases.perform']
  const hand = async (departmentId: string) => {
    const id = await answered()
    const { body } = await act(desk.agent, `/cases/${id}/tasks`, { departmentId, reason: '请核实渗水原因' })
    return `/cases/${id}/tasks/${body.taskId}`
  }

  it('is for those who hold a post in it; a colleague of another is refused and told whose it is', async () => {
    const task = await hand(desk.engineering)
    const other = buildStaffActor(rights, [desk.group.companyIds[0]], { name: '卫法务' })
    for (const [what, body] of [
      ['acceptance', {}],
      ['return', { reason: '不属实' }],
      ['completion', { body: '已修好' }],
    ] as const) {
      const refused = await act(other, `${task}/${what}`, body)
      expect(refused).toMatchObject({ status: 403, body: { code: 'cases.not_in_department' } })
      expect(refused.body.message).toContain('工程管理部')
    }
    const isYours = async (who: typeof other) =>
      (await house.send<CaseFile>(who, 'GET', task.split('/tasks/')[0]!)).body.tasks.map((one) => one.isYours)
    expect([await isYours(other), await isYours(desk.engineer)]).toEqual([[false], [true]])
    expect((await act(desk.engineer, `${task}/acceptance`)).status).toBe(200)
    expect((await act(desk.engineer, `${task}/completion`, { body: '已修好' })).status).toBe(200)
    expect(await isYours(desk.engineer)).toEqual([false])
  })

  it('may be done by whoever assigns the cases of the project, not of another', async () => {
    const near = buildStaffActor([...rights, 'cases.assign'], [desk.group.cityIds[0]])
    expect((await act(near, `${await hand(desk.engineering)}/acceptance`)).status).toBe(200)
    const grants = new Map([
      ['cases.perform', [desk.group.cityIds[0]]],
      ['cases.read', [desk.group.cityIds[0]]],
      ['cases.assign', [desk.group.cityIds[1]]],
    ])
    const far = { ...buildStaffActor(rights, [desk.group.cityIds[0]]), grants }
    expect((await act(far, `${await hand(desk.engineering)}/acceptance`)).status).toBe(403)
  })

  it('does not wait for ever in a department that nobody belongs to', async () => {
    const task = await hand(desk.property)
    expect((await act(desk.engineer, `${task}/acceptance`)).status).toBe(200)
  })
})
