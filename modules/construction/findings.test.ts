import { addDays } from '#platform/calendar/index.ts'
import { buildStaff } from '#modules/organization/testing/index.ts'
import { describe, expect, it } from 'vitest'
import { useOpenDayGate } from './testing/open-day-gate.ts'

type Body = Record<string, any>

/** @serves 3.3, 3.6 */
describe('findings of an open day', () => {
  const gate = useOpenDayGate()
  const { at, call, announced, book, mine, joined, events } = gate

  const note = async (over: Body = {}) => {
    const openDay = await announced()
    const { id: bookingId } = await joined(0, openDay)
    const { body } = await call(gate.site.relations, 'POST', `/open-days/${openDay.id}/findings`, {
      bookingId,
      part: 'home',
      place: '次卧窗台',
      words: '窗台下有一道细裂缝。',
      photos: [{ fileId: gate.site.photoIds[0] }],
      ...over,
    })
    return { openDay, finding: body }
  }

  it('are noted with place and photo for a visitor who signed in, and wait 7 days for an answer', async () => {
    const { openDay, finding } = await note()
    expect(finding).toMatchObject({ dueOn: '2026-12-05', state: 'open', photos: [{}] })
    expect(finding.number).toMatch(/^KF-2026-\d{4}$/)
    const [shown] = (await mine(0, openDay)).findings
    expect(shown).toMatchObject({
      place: '次卧窗台',
      state: 'open',
      photos: [{ fileId: gate.site.photoIds[0] }],
    })
    at('2026-11-20')
    await book(1, openDay)
    const { items } = (
      await call(gate.site.relations, 'GET', `/open-days/${openDay.id}/bookings?state=booked`)
    ).body
    const early = await call(gate.site.relations, 'POST', `/open-days/${openDay.id}/findings`, {
      bookingId: items[0].id,
      part: 'commonPart',
      place: '大堂',
      words: '地砖空鼓',
    })
    expect(early.body.code).toBe('construction.not_joined')
  })

  it('are told by visitors themselves as well', async () => {
    const openDay = await announced()
    await joined(2, openDay)
    const told = await call(gate.site.buyers[2]!, 'POST', `/my-open-days/${openDay.id}/findings`, {
      part: 'commonPart',
      place: '电梯厅',
      words: '消防栓门打不开。',
    })
    expect(told.body.findings).toMatchObject([{ part: 'commonPart', place: '电梯厅', dueOn: '2026-12-05' }])
    const other = await call(gate.site.buyers[3]!, 'POST', `/my-open-days/${openDay.id}/findings`, {
      part: 'home',
      place: '厨房',
      words: '没有来过。',
    })
    expect(other.status).toBe(404)
  })

  it('are answered once, with a repair before delivery, and the buyer sees it', async () => {
    const { openDay, finding } = await note()
    const path = `/open-day-findings/${finding.id}`
    const answer = { version: 1, answer: '抹灰收缩，不影响结构，会修好。' }
    for (const repairBy of ['2026-11-27', '2027-06-01']) {
      const wrong = await call(gate.site.relations, 'POST', `${path}/answer`, { ...answer, repairBy })
      expect(wrong.body.fields[0].path).toBe('body.repairBy')
    }
    const promised = await call(gate.site.relations, 'POST', `${path}/answer`, {
      ...answer,
      repairBy: '2026-12-10',
    })
    expect(promised.body).toMatchObject({ state: 'repairPromised', answeredOn: '2026-11-28' })
    expect(await events('open_day_finding_answered', finding.id)).toMatchObject([
      { isLate: false, repairBy: '2026-12-10', openDayId: openDay.id, contractId: gate.site.contractIds[0] },
    ])
    const again = await call(gate.site.relations, 'POST', `${path}/answer`, answer)
    expect(again.body.code).toBe('construction.finding_answered')
    const inbox = await call(gate.site.buyers[0]!, 'GET', '/notices')
    expect(inbox.body.items[0]).toMatchObject({ title: `开放日问题 ${finding.number} 有了答复` })
    at('2026-12-08')
    const photos = [{ fileId: gate.site.photoIds[1] }]
    const done = await call(gate.site.relations, 'POST', `${path}/repair`, { version: 2, photos })
    expect(done.body).toMatchObject({ state: 'repaired', repairedOn: '2026-12-08' })
    expect(done.body.photos.map(({ caption }: Body) => caption)).toEqual(['', '修复后'])
    const twice = await call(gate.site.relations, 'POST', `${path}/repair`, { version: 3, photos })
    expect(twice.body.code).toBe('construction.finding_not_promised')
    expect((await mine(0, openDay)).findings[0]).toMatchObject({ state: 'repaired', answer: answer.answer })
  })

  it('are overdue on the eighth day, found in the list as such, and the late answer says so', async () => {
    const { openDay, finding } = await note()
    at(addDays(finding.dueOn, 1))
    const list = async (query: string) =>
      (await call(gate.site.relations, 'GET', `/open-day-findings?openDayId=${openDay.id}&${query}`)).body
        .items
    expect(await list('state=overdue')).toMatchObject([{ number: finding.number, state: 'overdue' }])
    expect(await list('state=open')).toEqual([])
    await call(gate.site.relations, 'POST', `/open-day-findings/${finding.id}/answer`, {
      version: 1,
      answer: '已核实。',
    })
    expect(await events('open_day_finding_answered', finding.id)).toMatchObject([
      { isLate: true, repairBy: null },
    ])
    expect(await list('state=answered')).toHaveLength(1)
  })

  it('are named to those who answer two days before the end of the term, once a day', async () => {
    await gate.house.owner.query(`DELETE FROM construction.finding`)
    const { finding } = await note()
    const { nodeId } = gate.site.project
    await gate.house.database.asSystem('test', (work) => buildStaff(work, { nodeId, role: 'engineering' }))
    const remind = async (day: string) => {
      at(day, '08:30')
      await gate.house.database.asSystem('test', async (work) =>
        work.enqueue('construction.remind-of-findings', {}),
      )
      await gate.house.settle()
      const { rows } = await gate.house.owner.query(
        `SELECT count(*)::int AS n FROM platform.message WHERE template_key = 'findingsDue'`,
      )
      return rows[0].n
    }
    expect(await remind(addDays(finding.dueOn, -3))).toBe(0)
    expect(await remind(addDays(finding.dueOn, -2))).toBe(1)
    expect(await remind(addDays(finding.dueOn, -2))).toBe(1)
    expect(await remind(addDays(finding.dueOn, 1))).toBe(2)
  })

  it('are out of sight for other cities', async () => {
    const { finding } = await note()
    const path = `/open-day-findings/${finding.id}`
    for (const part of ['', '/history'])
      expect((await call(gate.site.stranger, 'GET', `${path}${part}`)).status).toBe(404)
    const answer = await call(gate.site.stranger, 'POST', `${path}/answer`, { version: 1, answer: '？' })
    expect(answer.status).toBe(404)
    expect((await call(gate.site.stranger, 'GET', '/open-day-findings')).body.items).toEqual([])
  })
})
