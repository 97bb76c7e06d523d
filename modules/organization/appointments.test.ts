import { beforeAll, describe, expect, it } from 'vitest'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import { foundGroup, type Founded } from './index.ts'
import { organizationModule } from './module.ts'
import { buildStaff } from './testing/index.ts'
import { createNode } from './actions/create-node.ts'

interface Staff {
  id: string
  name: string
  maskedPhone: string | null
  state: string
  version: number
  posts: {
    appointmentId: string
    title: string
    nodeName: string
    current: boolean
    untilOn: string | null
  }[]
}
const rights = ['staff.read', 'staff.edit', 'organization.read']

describe('who holds which post', () => {
  const house = useTestServer([organizationModule])
  let founded: Founded
  let linlan: string
  let wangzhu: string
  let number = 100
  const admin = () => buildStaffActor(rights, '*', { id: founded.staffId, name: '苏念' })
  const hrOf = (nodeId: string, overrides = {}) => buildStaffActor(rights, [nodeId], overrides)
  const system = <T>(run: Parameters<typeof house.database.asSystem<T>>[1]) =>
    house.database.asSystem('a test', run)

  beforeAll(async () => {
    founded = await system((work) =>
      foundGroup(work, { groupName: '栖川集团', administrator: { name: '苏念' } }),
    )
    const city = (name: string, code: string) =>
      system((work) => createNode(work, { kind: 'cityCompany', name, code, parentId: founded.groupId }))
    linlan = (await city('临澜城市公司', 'LL')).id
    wangzhu = (await city('望渚城市公司', 'WZ')).id
  })
  const enter = async (actor: Parameters<typeof house.send>[0], fields: object) =>
    (
      await house.send<{ id: string }>(actor, 'POST', '/staff', {
        staffNumber: `S${++number}`,
        name: '林夕',
        ...fields,
      })
    ).body.id
  const read = async (actor: Parameters<typeof house.send>[0], id: string) =>
    (await house.send<Staff>(actor, 'GET', `/staff/${id}`)).body

  it('lets a person hold several posts on several nodes, each of them once [S3-01]', async () => {
    const { staffId, postId } = await system((work) =>
      buildStaff(work, { nodeId: linlan, role: 'customerRelations', name: '韩雨桐' }),
    )
    const second = await house.send<{ id: string }>(admin(), 'POST', '/posts', {
      nodeId: wangzhu,
      role: 'regionalAuditor',
      title: '审计员',
    })
    expect(
      (await house.send(admin(), 'POST', '/appointments', { postId: second.body.id, staffId })).status,
    ).toBe(201)
    expect((await read(admin(), staffId)).posts).toHaveLength(2)
    expect((await read(hrOf(wangzhu), staffId)).posts).toMatchObject([{ title: '审计员' }])
    expect(await house.send(admin(), 'POST', '/appointments', { postId, staffId })).toMatchObject({
      status: 409,
      body: { code: 'organization.already_held' },
    })
  })

  it('ends an appointment from the stated day on, and not twice', async () => {
    const { staffId, postId, appointmentId } = await system((work) =>
      buildStaff(work, { nodeId: linlan, role: 'steward', name: '白露' }),
    )
    const ending = (body: object) =>
      house.send(admin(), 'POST', `/appointments/${appointmentId}/ending`, body)
    expect(await ending({ untilOn: '2026-11-19' })).toMatchObject({
      status: 422,
      body: { code: 'organization.ends_before_it_begins' },
    })
    expect(await ending({ untilOn: '2026-11-30' })).toMatchObject({
      status: 200,
      body: { untilOn: '2026-11-30' },
    })
    expect((await read(admin(), staffId)).posts).toMatchObject([{ current: true, untilOn: '2026-11-30' }])
    expect(await ending({})).toMatchObject({ status: 200, body: { untilOn: '2026-11-20' } })
    expect((await read(admin(), staffId)).posts).toMatchObject([{ current: false }])
    expect(await ending({})).toMatchObject({ status: 409, body: { code: 'organization.already_ended' } })
    expect((await house.send(admin(), 'POST', '/appointments', { postId, staffId })).status).toBe(201)
  })

  it('records a departure: ends all posts, tells what was held, and publishes it', async () => {
    const { staffId } = await system((work) =>
      buildStaff(work, { nodeId: linlan, role: 'customerAmbassador', name: '丁卯', title: '客户大使' }),
    )
    const leave = () =>
      house.send<{ version: number }>(hrOf(linlan), 'POST', `/staff/${staffId}/departure`, { version: 1 })
    const left = await leave()
    expect(left).toMatchObject({
      status: 200,
      body: {
        leftOn: '2026-11-20',
        held: [{ role: 'customerAmbassador', title: '客户大使', nodeId: linlan }],
      },
    })
    const { rows } = await house.owner.query(
      `SELECT payload FROM platform.event WHERE name = 'organization.staff_left.v1' AND subject_id = $1`,
      [staffId],
    )
    expect(rows).toMatchObject([{ payload: { staffId, name: '丁卯', held: [{ title: '客户大使' }] } }])
    expect(await read(hrOf(linlan), staffId)).toMatchObject({
      state: 'left',
      posts: [{ current: false, untilOn: '2026-11-20' }],
    })
    expect(await leave()).toMatchObject({ status: 409, body: { code: 'organization.already_left' } })
    const post = await house.send<{ id: string }>(hrOf(linlan), 'POST', '/posts', {
      nodeId: linlan,
      role: 'steward',
      title: '管家',
    })
    const appointing = () =>
      house.send(hrOf(linlan), 'POST', '/appointments', { postId: post.body.id, staffId })
    expect(await appointing()).toMatchObject({ status: 409, body: { code: 'organization.has_left' } })
    await house.send(hrOf(linlan), 'POST', `/staff/${staffId}/return`, { version: left.body.version })
    expect((await appointing()).status).toBe(201)
  })

  it('leaves the departure of somebody with posts elsewhere to the organization above', async () => {
    const { staffId } = await system((work) =>
      buildStaff(work, { nodeId: linlan, role: 'steward', name: '谭小雅' }),
    )
    const second = await house.send<{ id: string }>(admin(), 'POST', '/posts', {
      nodeId: wangzhu,
      role: 'steward',
      title: '管家',
    })
    await house.send(admin(), 'POST', '/appointments', { postId: second.body.id, staffId })
    const leaving = (actor: Parameters<typeof house.send>[0], body: object) =>
      house.send(actor, 'POST', `/staff/${staffId}/departure`, body)
    expect(await leaving(hrOf(linlan), { version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'organization.held_elsewhere' },
    })
    expect(await leaving(admin(), { version: 1, leftOn: '2026-12-01' })).toMatchObject({
      status: 422,
      body: { code: 'organization.departure_in_future' },
    })
    expect((await leaving(admin(), { version: 1 })).status).toBe(200)
  })

  it('hands on the rights of administrators only from administrator to administrator', async () => {
    const hr = hrOf(founded.groupId)
    const seizing = await house.send(hr, 'POST', '/posts', {
      nodeId: linlan,
      role: 'systemAdministrator',
      title: '管理员',
    })
    expect(seizing).toMatchObject({ status: 403, body: { code: 'organization.administrators_only' } })
    const { staffId, postId } = await system((work) =>
      buildStaff(work, { nodeId: linlan, role: 'hr', name: '许若水' }),
    )
    expect(
      (await house.send(hr, 'PATCH', `/posts/${postId}`, { version: 1, role: 'systemAdministrator' })).status,
    ).toBe(403)
    expect(await house.send(hr, 'POST', '/appointments', { postId: founded.postId, staffId })).toMatchObject({
      status: 403,
    })
    expect(
      (
        await house.send(admin(), 'POST', '/posts', {
          nodeId: linlan,
          role: 'systemAdministrator',
          title: '管理员',
        })
      ).status,
    ).toBe(201)
  })

  it('lets nobody appoint himself, except administrators', async () => {
    const { staffId } = await system((work) =>
      buildStaff(work, { nodeId: linlan, role: 'hr', name: '方启明' }),
    )
    const hr = hrOf(linlan, { id: staffId })
    const post = await house.send<{ id: string }>(hr, 'POST', '/posts', {
      nodeId: linlan,
      role: 'cityManager',
      title: '总经理',
    })
    const own = await house.send(hr, 'POST', '/appointments', { postId: post.body.id, staffId })
    expect(own).toMatchObject({ status: 403, body: { code: 'organization.own_appointment' } })
    expect(
      (await house.send(admin(), 'POST', '/appointments', { postId: post.body.id, staffId: founded.staffId }))
        .status,
    ).toBe(201)
  })

  it('never loses its last administrator', async () => {
    const leaving = () => house.send(admin(), 'POST', `/staff/${founded.staffId}/departure`, { version: 1 })
    expect(await leaving()).toMatchObject({ status: 409, body: { code: 'organization.last_administrator' } })
    const staffId = await enter(admin(), { name: '接任者' })
    await house.send(admin(), 'POST', '/appointments', { postId: founded.postId, staffId })
    expect((await leaving()).status).toBe(200)
  })
})
