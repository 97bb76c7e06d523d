import { deliveryModule } from '#modules/delivery/module.ts'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import type { StaffActor } from '#platform/work/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { journeyModule } from './module.ts'
import { listExceptions } from './queries/list-exceptions.ts'
import { deliverHomes, type DeliveredHomes, type Detail } from './testing/index.ts'

interface Waived extends Detail {
  waiver: { reason: string; isOwn: boolean; askedBy: string } | null
  needsLegalReason: boolean
  waiverReason: string | null
}

describe('waiving a standard action [2.0]', () => {
  const house = useTestServer([deliveryModule, journeyModule], '2026-06-12T10:00:00+08:00')
  let all: DeliveredHomes
  let both: StaffActor
  beforeAll(async () => {
    all = await deliverHomes(house)
    both = buildStaffActor(['journey.read', 'journey.do', 'journey.waive'], [all.nodeId], { name: '沈知远' })
  })
  const post = (actor: StaffActor, id: string, what: string, body: object) =>
    all.post<Waived & { code: string }>(actor, id, what, body)
  const noticesOf = async (staffId: string) =>
    (
      await house.owner.query<{ title: string }>(
        'SELECT title FROM platform.notice WHERE staff_id = $1 ORDER BY id',
        [staffId],
      )
    ).rows.map(({ title }) => title)

  it('is asked for with a reason, told to the one above, and approved by another person', async () => {
    const { id, version } = await all.actionOf('4.2')
    const asked = await post(all.engineer, id, 'waiver-request', {
      reason: '业主自行验房，书面放弃',
      legalReason: '业主书面声明',
      version,
    })
    expect(asked).toMatchObject({
      status: 201,
      body: {
        action: { state: 'due' },
        waiver: { reason: '业主自行验房，书面放弃', askedBy: '周予安', isOwn: true },
      },
    })
    expect(await noticesOf(all.manager.id)).toEqual([expect.stringContaining('周予安申请免做')])
    expect(
      await post(all.engineer, id, 'waiver-request', { reason: '再次', legalReason: '同上', version }),
    ).toMatchObject({
      status: 409,
      body: { code: 'journey.waiver_already_asked' },
    })
    const approved = await post(all.manager, id, 'waiver', { version })
    expect(approved).toMatchObject({
      status: 200,
      body: {
        action: { state: 'waived' },
        waiver: null,
        waiverReason: '业主自行验房，书面放弃（业主书面声明）',
      },
    })
    expect(approved.body.history.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['waived', 'waiverAsked']),
    )
    expect(await noticesOf(all.engineer.id)).toEqual([expect.stringContaining('已批准免做')])
    expect(await all.events('journey.waiver_asked.v1')).toHaveLength(1)
    expect(await all.events('journey.action_waived.v1')).toHaveLength(1)
  })

  it('is taken back with a reason: to be done again, with everybody’s name kept and among the exceptions', async () => {
    const { id, version } = await all.actionOf('4.2')
    expect((await post(all.engineer, id, 'waiver-return', { reason: '想做', version })).status).toBe(403)
    const back = await post(all.manager, id, 'waiver-return', { reason: '业主改约陪同验房', version })
    expect(back).toMatchObject({ status: 200, body: { action: { state: 'due' }, waiverReason: null } })
    const history = back.body.history as { what: string; by: string | null; text: string | null }[]
    const named = (what: string) => history.find((entry) => entry.what === what)
    expect(named('waiverAsked')).toMatchObject({
      by: '周予安',
      text: '业主自行验房，书面放弃（业主书面声明）',
    })
    expect(named('waived')).toMatchObject({ by: all.manager.name })
    expect(named('waiverTakenBack')).toMatchObject({ by: all.manager.name, text: '业主改约陪同验房' })
    expect(await noticesOf(all.engineer.id)).toContainEqual(expect.stringContaining('已撤回免做'))
    expect(await all.events('journey.waiver_taken_back.v1')).toHaveLength(1)
    const query = { kind: 'waiverTakenBack' as const }
    const { items } = await house.database.withWork(
      { actor: all.manager, permission: 'journey.read' },
      (work) => listExceptions(work, query),
    )
    expect(items).toMatchObject([{ by: '周予安', decidedBy: all.manager.name, reason: '业主改约陪同验房' }])
    const again = { reason: '再撤一次', version: back.body.action.version }
    expect(await post(all.manager, id, 'waiver-return', again)).toMatchObject({
      status: 409,
      body: { code: 'journey.not_waived' },
    })
  })

  it('is never approved by whoever asked, nor where nobody asked', async () => {
    const { id, version } = await all.actionOf('4.14')
    expect(await post(all.manager, id, 'waiver', { version })).toMatchObject({
      status: 409,
      body: { code: 'journey.waiver_not_asked' },
    })
    await post(both, id, 'waiver-request', { reason: '已在别处办理', legalReason: '同等文件', version })
    expect(await post(both, id, 'waiver', { version })).toMatchObject({
      status: 409,
      body: { code: 'journey.own_waiver' },
    })
    expect((await post(all.engineer, id, 'waiver', { version })).status).toBe(403)
  })

  it('is refused with a reason; the action stays to be done and may be asked for again', async () => {
    const { id, version } = await all.actionOf('4.14')
    const refused = await post(all.manager, id, 'waiver-refusal', { reason: '请补办', version })
    expect(refused).toMatchObject({ status: 200, body: { waiver: null, waiverReason: null } })
    expect(refused.body.action.state).not.toBe('waived')
    expect(refused.body.history).toContainEqual(
      expect.objectContaining({ what: 'waiverRefused', by: all.manager.name }),
    )
    expect(await noticesOf(both.id)).toEqual([expect.stringContaining('没有批准免做')])
    const again = { reason: '已补充材料', legalReason: '同等文件', version }
    expect((await post(all.engineer, id, 'waiver-request', again)).status).toBe(201)
  })

  it('needs the provision where the law prescribes the action, and is out of reach for another city', async () => {
    const { id, version } = await all.actionOf('4.8')
    expect((await all.read(id)) as Waived).toMatchObject({ needsLegalReason: true })
    const asked = await post(all.engineer, id, 'waiver-request', { reason: '没有时间', version })
    expect(asked).toMatchObject({ status: 422, body: { code: 'journey.legal_reason_missing' } })
    const outside = buildStaffActor(['journey.do', 'journey.waive'], [all.foreignNodeId])
    expect((await post(outside, id, 'waiver-request', { reason: '别处', version })).status).toBe(404)
    expect((await post(outside, id, 'waiver', { version })).status).toBe(404)
  })
})
