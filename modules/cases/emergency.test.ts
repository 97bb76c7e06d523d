import { buildStaff } from '#modules/organization/testing/index.ts'
import { describe, expect, it } from 'vitest'
import { useComplaints } from './testing/index.ts'

type Body = Record<string, any>

describe('danger to life', () => {
  const { house, desk, report, see, act } = useComplaints()

  it('is critical with the terms of danger and rouses the control room at night', async () => {
    const operator = await house.database.asSystem('a control room', (work) =>
      buildStaff(work, {
        nodeId: desk.group.companyIds[0],
        role: 'controlRoomOperator',
        name: '丁卯',
        title: '监控',
      }),
    )
    house.clock.set('2026-11-20T02:30:00+08:00')
    const { id, number } = await report({ kind: 'emergency', body: '电梯困人，老人不舒服', safety: false })
    expect(number).toMatch(/^JJ-/)
    const seen = await see(id)
    expect(seen).toMatchObject({ kind: 'emergency', urgency: 'CRITICAL', safety: true })
    const minutes = (target: string) =>
      (Date.parse(seen.promises.find((one: Body) => one.target === target).dueAt) -
        Date.parse(seen.openedAt)) /
      60_000
    expect([minutes('acknowledgement'), minutes('onSite'), minutes('firstReply')]).toEqual([1, 5, 15])
    await house.settle()
    const told = await house.owner.query(
      "SELECT 1 FROM platform.message WHERE template_key = 'caseEmergency' AND staff_id = $1",
      [operator.staffId],
    )
    expect(told.rowCount).toBe(1)
    // What was dangerous is made safe before its result.
    const result = await act(desk.agent, `/cases/${id}/result`, { version: seen.version, body: '已救出' })
    expect(result).toMatchObject({ status: 409, body: { details: { missing: ['safeguard'] } } })
  })
})
