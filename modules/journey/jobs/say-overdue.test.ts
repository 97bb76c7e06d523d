import { customersModule } from '#modules/customers/module.ts'
import { deliveryModule } from '#modules/delivery/module.ts'
import { buildProject } from '#modules/estate/testing/index.ts'
import { buildContract } from '#modules/sales/testing/index.ts'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import type { StaffActor } from '#platform/work/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { setPlansFrom } from '../actions/set-plans-from.ts'
import { journeyModule } from '../module.ts'
import { buildJourneys, buildPerformer, type BuiltJourneys } from '../testing/index.ts'
import { sayOverdueEverywhere } from './say-overdue.ts'

describe('actions that become overdue', () => {
  const house = useTestServer([customersModule, deliveryModule, journeyModule], '2026-05-04T09:00:00+08:00')
  let built: BuiltJourneys
  let relations: StaffActor
  let manager: StaffActor
  let westProjectId = ''

  // The first bulletin and the channels told with it are due on 11 June, the first regular contact on 17 August.
  const plansFrom = '2026-06-05'
  const contract = { signedOn: '2026-05-01', plannedDeliveryOn: '2028-12-31' }

  beforeAll(async () => {
    await house.database.asSystem('test', async (work) => {
      built = await buildJourneys(work, { homes: 2, plansFrom, ...contract })
      relations = await buildPerformer(work, built.nodeId, 'customerRelations')
      manager = await buildPerformer(work, built.nodeId, 'projectManager')
      await buildPerformer(work, built.foreignNodeId, 'customerRelations')
      const west = await buildProject(work, {
        nodeId: built.nodeId,
        name: '西岸里',
        homes: 1,
        timezone: 'Europe/London',
      })
      westProjectId = west.projectId
      await setPlansFrom(work, westProjectId, plansFrom)
      await buildContract(work, { projectId: westProjectId, homeId: west.homeIds[0]!, ...contract })
    })
    await house.settle()
  })

  const night = async (at: string) => {
    house.clock.set(at)
    await sayOverdueEverywhere.run(house.database, {})
    await house.settle()
  }
  const rows = async <Row extends object>(sql: string, values: unknown[] = []) =>
    (await house.owner.query<Row>(sql, values)).rows
  const said = async (projectId = built.projectId) =>
    (
      await rows<{ key: string; home_id: string; person_id: string | null }>(
        `SELECT payload ->> 'key' AS key, home_id, person_id FROM platform.event
          WHERE name = 'journey.action_overdue.v1' AND project_id = $1 ORDER BY position`,
        [projectId],
      )
    ).map(({ key, home_id, person_id }) => `${key} ${built.homeIds.indexOf(home_id)} ${person_id}`)
  const notices = async ({ id }: StaffActor) =>
    (
      await rows<{ title: string; body: string; link: string }>(
        `SELECT title, body, link FROM platform.notice WHERE staff_id = $1 AND title LIKE '砚湖湾%' ORDER BY id`,
        [id],
      )
    ).map(({ title, body, link }) => `${title} | ${body} | ${link}`)
  const openAction = async (homeIndex: number, key: string) => {
    const [action] = await rows<{ id: string; version: number }>(
      'SELECT id, version FROM journey.action WHERE home_id = $1 AND action_key = $2 AND occurrence = 1',
      [built.homeIds[homeIndex], key],
    )
    return action!
  }

  it('are said once, when the local day has turned, to those who stand for them; what is done or waived is not', async () => {
    const done = await openAction(0, '3.5')
    const doer = buildStaffActor(['journey.do'], [built.nodeId], { id: relations.id })
    house.clock.set('2026-06-11T10:00:00+08:00')
    const completion = { version: done.version, note: '随通报告知' }
    expect(
      (await house.send(doer, 'POST', `/journey-actions/${done.id}/completion`, completion)).status,
    ).toBe(200)
    const waived = await openAction(0, '3.1')
    const request = { version: waived.version, reason: '客户谢绝通报', legalReason: '当事人书面放弃' }
    expect(
      (await house.send(doer, 'POST', `/journey-actions/${waived.id}/waiver-request`, request)).status,
    ).toBe(201)
    const waiver = { version: waived.version }
    const approver = buildStaffActor(['journey.waive'], [built.nodeId])
    expect((await house.send(approver, 'POST', `/journey-actions/${waived.id}/waiver`, waiver)).status).toBe(
      200,
    )

    await night('2026-06-11T23:40:00+08:00')
    expect(await said()).toEqual([])
    await night('2026-06-12T00:40:00+08:00')
    expect((await said()).toSorted()).toEqual(['3.1 1 null', '3.5 1 null'])
    expect(await notices(relations)).toEqual([
      '砚湖湾有 2 项动作逾期 | 工程进展通报、随通报再次告知投诉渠道。请今天办理，办不了的请说明原因。 | /today',
    ])
    await night('2026-06-12T01:40:00+08:00')
    await night('2026-06-13T00:40:00+08:00')
    expect(await said()).toHaveLength(2)
    expect(await notices(relations)).toHaveLength(1)
    expect(await notices(manager)).toEqual([])
  })

  it('are said in a project of another time zone when its own day has turned', async () => {
    expect(await said(westProjectId)).toHaveLength(2)
    const [{ at }] = (await rows<{ at: Date }>(
      `SELECT min(recorded_at) AS at FROM platform.event WHERE name = 'journey.action_overdue.v1' AND project_id = $1`,
      [westProjectId],
    )) as [{ at: Date }]
    expect(at.toISOString()).toBe('2026-06-12T16:40:00.000Z')
  })

  it('come to the project manager when nobody has done them three days later, once', async () => {
    await night('2026-06-14T00:40:00+08:00')
    expect(await notices(manager)).toEqual([])
    await night('2026-06-15T00:40:00+08:00')
    await night('2026-06-16T00:40:00+08:00')
    expect(await notices(manager)).toEqual([
      `砚湖湾有 2 项动作逾期 3 天未办 | 工程进展通报、随通报再次告知投诉渠道。负责的同事还没有办理，请过问。 | /journey-board?projectId=${built.projectId}`,
    ])
    expect(await said()).toHaveLength(2)
  })

  it('are said again when their last day was moved and missed again', async () => {
    await house.owner.query(`UPDATE journey.action SET due_on = '2026-06-20' WHERE id = $1`, [
      (await openAction(1, '3.1')).id,
    ])
    await night('2026-06-21T00:40:00+08:00')
    expect(await said()).toHaveLength(3)
    expect((await notices(relations)).at(-1)).toContain('砚湖湾有 1 项动作逾期')
  })

  it('are said in portions, all of them, and never those that were late before the project could know', async () => {
    const projectId = await house.database.asSystem('test', async (work) => {
      const many = await buildProject(work, { nodeId: built.nodeId, name: '榆畔花园', homes: 160 })
      await setPlansFrom(work, many.projectId, plansFrom)
      for (const homeId of many.homeIds)
        await buildContract(work, { projectId: many.projectId, homeId, ...contract })
      return many.projectId
    })
    await house.settle()
    await night('2026-06-22T00:40:00+08:00')
    expect(await said(projectId)).toHaveLength(320)
    await night('2026-09-01T00:40:00+08:00')
    const keys = (await said(projectId)).slice(320).map((line) => line.split(' ')[0])
    expect(new Set(keys)).toEqual(new Set(['3.1', '3.4', '3.5']))
  })
})
