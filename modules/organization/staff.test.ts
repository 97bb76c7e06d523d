import { describe, expect, it } from 'vitest'
import { buildStaffActor } from '#platform/testing/index.ts'
import { buildDepartment, buildStaff, type StaffReply, useStaffHouse } from './testing/index.ts'

interface Page {
  items: StaffReply[]
  next: string | null
}

describe('staff and their posts', () => {
  const house = useStaffHouse()
  const { system, admin, hrOf, enter, read } = house

  const find = async (actor: Parameters<typeof house.send>[0], query: string) =>
    (await house.send<Page>(actor, 'GET', `/staff?${query}`)).body.items.map(({ name }) => name)

  it('keeps the phone sealed, shows it masked, and leaves a trace of whoever reads it whole', async () => {
    const hr = hrOf(house.linlan)
    const id = await enter(hr, { name: '周予安', phone: '+86 138-0000-0007' })
    expect(await read(hr, id)).toMatchObject({
      name: '周予安',
      maskedPhone: '138****0007',
      state: 'active',
      posts: [],
    })
    const { rows } = await house.owner.query('SELECT phone_sealed FROM organization.staff WHERE id = $1', [
      id,
    ])
    expect(rows[0].phone_sealed).not.toContain('0007')
    expect((await house.send(hr, 'GET', `/staff/${id}/phone`)).body).toEqual({ phone: '13800000007' })
    const trace = await house.owner.query(
      `SELECT actor_id, changes FROM platform.audit_log WHERE change = 'unmask' AND subject_id = $1`,
      [id],
    )
    expect(trace.rows).toEqual([{ actor_id: hr.id, changes: { field: 'phone' } }])
    const audit = await house.owner.query(
      `SELECT changes::text FROM platform.audit_log WHERE subject_id = $1`,
      [id],
    )
    expect(JSON.stringify(audit.rows)).not.toContain('13800000007')
  })

  it('refuses what is no phone number at its field, and a staff number that is taken', async () => {
    const wrong = await house.send(hrOf(house.linlan), 'POST', '/staff', {
      staffNumber: 'S1',
      name: '田野',
      phone: '12345',
    })
    expect(wrong).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'body.phone', message: expect.stringContaining('位数') }] },
    })
    const taken = await house.send(hrOf(house.linlan), 'POST', '/staff', {
      staffNumber: '00001',
      name: '田野',
    })
    expect(taken).toMatchObject({ status: 409, body: { code: 'organization.staff_number_taken' } })
  })

  it('shows a newcomer without a post to whoever entered the record, then to the branch of the post', async () => {
    const [hr, colleague, stranger] = [hrOf(house.linlan), hrOf(house.linlan), hrOf(house.wangzhu)]
    const staffId = await enter(hr, { name: '新来的' })
    expect((await house.send(colleague, 'GET', `/staff/${staffId}`)).status).toBe(404)
    const post = await house.send<{ id: string }>(hr, 'POST', '/posts', {
      nodeId: house.linlan,
      role: 'steward',
      title: '管家',
    })
    expect(await house.send(hr, 'POST', '/appointments', { postId: post.body.id, staffId })).toMatchObject({
      status: 201,
      body: { fromOn: '2026-11-20' },
    })
    expect(await read(colleague, staffId)).toMatchObject({
      posts: [{ title: '管家', nodeName: '临澜城市公司', current: true }],
    })
    expect((await house.send(stranger, 'GET', `/staff/${staffId}`)).status).toBe(404)
    expect(
      (await house.send(stranger, 'PATCH', `/staff/${staffId}`, { version: 1, name: '改名' })).status,
    ).toBe(404)
    expect(
      (await house.send(stranger, 'POST', '/posts', { nodeId: house.linlan, role: 'steward', title: '管家' }))
        .status,
    ).toBe(404)
  })

  it('finds people by a part of the name, pinyin, initials, number and phone; pages by name', async () => {
    for (const [name, phone] of [
      ['沈佳禾', '13800000011'],
      ['曾重', '13800000012'],
      ['尉迟恭', undefined],
    ] as const)
      await system((work) =>
        buildStaff(work, { nodeId: house.wangzhu, role: 'steward', name, ...(phone && { phone }) }),
      )
    const hr = hrOf(house.wangzhu)
    expect(await find(hr, 'q=佳禾')).toEqual(['沈佳禾'])
    expect(await find(hr, 'q=sjh')).toEqual(['沈佳禾'])
    expect(await find(hr, 'q=ZC')).toEqual(['曾重'])
    expect(await find(hr, 'q=yuchi')).toEqual(['尉迟恭'])
    expect(await find(hr, 'q=138 0000 0012')).toEqual(['曾重'])
    expect(await find(hr, 'q=无此人')).toEqual([])
    const first = await house.send<Page>(hr, 'GET', '/staff?limit=2')
    expect(first.body.items.map(({ name }) => name)).toEqual(['沈佳禾', '尉迟恭'])
    const second = await house.send<Page>(hr, 'GET', `/staff?limit=2&after=${first.body.next}`)
    expect(second.body).toMatchObject({ items: [{ name: '曾重' }], next: null })
  })

  it('lists the staff of a department and of a branch', async () => {
    const department = await system((work) => buildDepartment(work, house.linlan, 'property', '物业服务中心'))
    const hr = hrOf(house.linlan)
    const post = await house.send<{ id: string }>(hr, 'POST', '/posts', {
      nodeId: house.linlan,
      departmentId: department,
      role: 'repairWorker',
      title: '维修工',
    })
    const staffId = await enter(hr, { name: '马志强' })
    await house.send(hr, 'POST', '/appointments', { postId: post.body.id, staffId })
    expect(await find(admin(), `departmentId=${department}`)).toEqual(['马志强'])
    expect(await find(admin(), `nodeId=${house.founded.groupId}&q=马志强`)).toEqual(['马志强'])
    expect(await find(admin(), `nodeId=${house.wangzhu}&q=马志强`)).toEqual([])
    const posts = await house.send<{ posts: object[] }>(
      hr,
      'GET',
      `/posts?nodeId=${house.linlan}&departmentId=${department}`,
    )
    expect(posts.body.posts).toMatchObject([
      { title: '维修工', departmentName: '物业服务中心', holders: [{ name: '马志强' }] },
    ])
    const elsewhere = await house.send(admin(), 'POST', '/posts', {
      nodeId: house.wangzhu,
      departmentId: department,
      role: 'steward',
      title: '管家',
    })
    expect(elsewhere).toMatchObject({ status: 422, body: { code: 'organization.department_elsewhere' } })
  })

  it('is closed to whoever lacks the permission', async () => {
    const reader = buildStaffActor(['staff.read'], [house.linlan])
    expect((await house.send(reader, 'POST', '/staff', { staffNumber: 'X', name: '某' })).status).toBe(403)
    expect((await house.send(undefined, 'GET', '/staff')).status).toBe(401)
  })
})
