import { describe, expect, it } from 'vitest'
import { buildStaff, useStaffHouse } from './testing/index.ts'

describe('who holds which post', () => {
  const house = useStaffHouse()
  const { system, admin, hrOf, enter, read } = house

  it('lets a person hold several posts on several nodes, each of them once [S3-01]', async () => {
    const { staffId, postId } = await system((work) =>
      buildStaff(work, { nodeId: house.linlan, role: 'customerRelations', name: '韩雨桐' }),
    )
    const second = await house.send<{ id: string }>(admin(), 'POST', '/posts', {
      nodeId: house.wangzhu,
      role: 'regionalAuditor',
      title: '审计员',
    })
    expect(
      (await house.send(admin(), 'POST', '/appointments', { postId: second.body.id, staffId })).status,
    ).toBe(201)
    expect((await read(admin(), staffId)).posts).toHaveLength(2)
    expect((await read(hrOf(house.wangzhu), staffId)).posts).toMatchObject([{ title: '审计员' }])
    expect(await house.send(admin(), 'POST', '/appointments', { postId, staffId })).toMatchObject({
      status: 409,
      body: { code: 'organization.already_held' },
    })
  })

  it('ends an appointment from the stated day on, and not twice', async () => {
    const { staffId, postId, appointmentId } = await system((work) =>
      buildStaff(work, { nodeId: house.linlan, role: 'steward', name: '白露' }),
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
      buildStaff(work, { nodeId: house.linlan, role: 'customerAmbassador', name: '丁卯', title: '客户大使' }),
    )
    const leave = () =>
      house.send<{ version: number }>(hrOf(house.linlan), 'POST', `/staff/${staffId}/departure`, {
        version: 1,
      })
    const left = await leave()
    expect(left).toMatchObject({
      status: 200,
      body: {
        leftOn: '2026-11-20',
        held: [{ role: 'customerAmbassador', title: '客户大使', nodeId: house.linlan }],
      },
    })
    const { rows } = await house.owner.query(
      `SELECT payload FROM platform.event WHERE name = 'organization.staff_left.v1' AND subject_id = $1`,
      [staffId],
    )
    expect(rows).toMatchObject([{ payload: { staffId, name: '丁卯', held: [{ title: '客户大使' }] } }])
    expect(await read(hrOf(house.linlan), staffId)).toMatchObject({
      state: 'left',
      posts: [{ current: false, untilOn: '2026-11-20' }],
    })
    expect(await leave()).toMatchObject({ status: 409, body: { code: 'organization.already_left' } })
    const post = await house.send<{ id: string }>(hrOf(house.linlan), 'POST', '/posts', {
      nodeId: house.linlan,
      role: 'steward',
      title: '管家',
    })
    const appointing = () =>
      house.send(hrOf(house.linlan), 'POST', '/appointments', { postId: post.body.id, staffId })
    expect(await appointing()).toMatchObject({ status: 409, body: { code: 'organization.has_left' } })
    await house.send(hrOf(house.linlan), 'POST', `/staff/${staffId}/return`, { version: left.body.version })
    expect((await appointing()).status).toBe(201)
  })

  it('leaves the departure of somebody with posts elsewhere to the organization above', async () => {
    const { staffId } = await system((work) =>
      buildStaff(work, { nodeId: house.linlan, role: 'steward', name: '谭小雅' }),
    )
    const second = await house.send<{ id: string }>(admin(), 'POST', '/posts', {
      nodeId: house.wangzhu,
      role: 'steward',
      title: '管家',
    })
    await house.send(admin(), 'POST', '/appointments', { postId: second.body.id, staffId })
    const leaving = (actor: Parameters<typeof house.send>[0], body: object) =>
      house.send(actor, 'POST', `/staff/${staffId}/departure`, body)
    expect(await leaving(hrOf(house.linlan), { version: 1 })).toMatchObject({
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
    const hr = hrOf(house.founded.groupId)
    const seizing = await house.send(hr, 'POST', '/posts', {
      nodeId: house.linlan,
      role: 'systemAdministrator',
      title: '管理员',
    })
    expect(seizing).toMatchObject({ status: 403, body: { code: 'organization.administrators_only' } })
    const { staffId, postId } = await system((work) =>
      buildStaff(work, { nodeId: house.linlan, role: 'hr', name: '许若水' }),
    )
    expect(
      (await house.send(hr, 'PATCH', `/posts/${postId}`, { version: 1, role: 'systemAdministrator' })).status,
    ).toBe(403)
    expect(
      await house.send(hr, 'POST', '/appointments', { postId: house.founded.postId, staffId }),
    ).toMatchObject({
      status: 403,
    })
    expect(
      (
        await house.send(admin(), 'POST', '/posts', {
          nodeId: house.linlan,
          role: 'systemAdministrator',
          title: '管理员',
        })
      ).status,
    ).toBe(201)
  })

  it('lets nobody appoint himself, except administrators', async () => {
    const { staffId } = await system((work) =>
      buildStaff(work, { nodeId: house.linlan, role: 'hr', name: '方启明' }),
    )
    const hr = hrOf(house.linlan, { id: staffId })
    const post = await house.send<{ id: string }>(hr, 'POST', '/posts', {
      nodeId: house.linlan,
      role: 'cityManager',
      title: '总经理',
      titleEn: 'General Manager',
    })
    const { body } = await house.send<{ posts: { id: string; titleEn: string | null }[] }>(
      hr,
      'GET',
      `/posts?nodeId=${house.linlan}`,
    )
    expect(body.posts.find(({ id }) => id === post.body.id)?.titleEn).toBe('General Manager')
    const own = await house.send(hr, 'POST', '/appointments', { postId: post.body.id, staffId })
    expect(own).toMatchObject({ status: 403, body: { code: 'organization.own_appointment' } })
    expect(
      (
        await house.send(admin(), 'POST', '/appointments', {
          postId: post.body.id,
          staffId: house.founded.staffId,
        })
      ).status,
    ).toBe(201)
  })

  it('never loses its last administrator', async () => {
    const leaving = () =>
      house.send(admin(), 'POST', `/staff/${house.founded.staffId}/departure`, { version: 1 })
    expect(await leaving()).toMatchObject({ status: 409, body: { code: 'organization.last_administrator' } })
    const staffId = await enter(admin(), { name: '接任者' })
    await house.send(admin(), 'POST', '/appointments', { postId: house.founded.postId, staffId })
    expect((await leaving()).status).toBe(200)
  })
})
