import { buildProject } from '#modules/estate/testing/index.ts'
import { buildGroup } from '#modules/organization/testing/index.ts'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { frontdeskModule } from './module.ts'

interface Release {
  homeId: string
  goods: { kind: string; count: number }[]
  recordedBy: string
}

describe('the register of goods that leave an estate', () => {
  const house = useTestServer([frontdeskModule])
  const rights = ['frontdesk.read', 'frontdesk.record']
  let homeId = ''
  let guard: ReturnType<typeof buildStaffActor>
  let stranger: ReturnType<typeof buildStaffActor>
  const record = (by: typeof guard, given: object = {}) =>
    house.send<{ id: string; code: string }>(by, 'POST', '/goods-releases', {
      homeId,
      goods: [
        { kind: '沙发', count: 1 },
        { kind: '纸箱', count: 6 },
      ],
      carrier: '搬家公司 王师傅',
      plate: '临A·12345',
      agreement: 'byPhone',
      ...given,
    })
  const list = async (by: typeof guard, query = '') =>
    (await house.send<{ items: Release[] }>(by, 'GET', `/goods-releases${query}`)).body.items

  beforeAll(() =>
    house.database.asSystem('test', async (work) => {
      const group = await buildGroup(work)
      const project = await buildProject(work, { nodeId: group.companyIds[0], homes: 2 })
      homeId = project.homeIds[0]!
      guard = buildStaffActor(rights, [group.companyIds[0]!], { name: '马志强' })
      stranger = buildStaffActor(rights, [group.companyIds[1] ?? work.newId()])
    }),
  )

  it('[S2-43] holds kind and number, who carried them and how the owner agreed, under the name of the person on duty', async () => {
    expect((await record(guard)).status).toBe(201)
    const [line] = await list(guard, '?q=沙发')
    expect(line).toMatchObject({
      homeId,
      goods: [
        { kind: '沙发', count: 1 },
        { kind: '纸箱', count: 6 },
      ],
      plate: '临A·12345',
      agreement: 'byPhone',
      recordedBy: '马志强',
    })
    expect(await list(guard, '?q=钢琴')).toEqual([])
    const { rows } = await house.owner.query(
      `SELECT home_id, payload ->> 'goods' AS goods FROM platform.event WHERE name = 'frontdesk.goods_released.v1'`,
    )
    expect(rows).toEqual([{ home_id: homeId, goods: '沙发 1、纸箱 6' }])
  })

  it('takes nothing that is empty, impossible or still to come', async () => {
    expect((await record(guard, { goods: [] })).status).toBe(422)
    expect((await record(guard, { goods: [{ kind: '沙发', count: 0 }] })).status).toBe(422)
    expect((await record(guard, { releasedAt: '2099-01-01T00:00:00+08:00' })).body.code).toBe(
      'frontdesk.not_yet',
    )
  })

  it('is of no other branch, and nobody alters a line', async () => {
    expect(await list(stranger)).toEqual([])
    expect((await record(stranger)).status).toBe(404)
    const change = house.database.asSystem('test', (work) =>
      work.sql('UPDATE frontdesk.goods_release SET note = NULL'),
    )
    await expect(change).rejects.toMatchObject({ cause: { code: '42501' } })
  })
})
