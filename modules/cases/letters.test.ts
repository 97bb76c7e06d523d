import { readFileSync } from 'node:fs'
import { buildStaff } from '#modules/organization/testing/index.ts'
import { buildStaffActor } from '#platform/testing/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildOffice, useResidents } from './testing/index.ts'

type Body = Record<string, any>

describe('letters to the chairman', () => {
  const { house, desk, get, post } = useResidents()
  let office: Awaited<ReturnType<typeof buildOffice>>
  let id: string
  beforeAll(async () => {
    office = await buildOffice(house.database, desk)
    const written = await post(desk.owner, '/my-cases', {
      homeId: desk.project.homeIds[0],
      kind: 'complaint',
      body: '电梯厅漏水三个月，物业一再推诿。',
      toChairman: 'mayPassOn',
    })
    id = written.body.id
  })
  const found = async (q: string, actor = office.assistant) =>
    (await get(actor, `/cases?confidential=true&q=${encodeURIComponent(q)}`)).body.items.map(
      (one: Body) => one.id,
    )
  const hearing = async () =>
    (
      await house.owner.query<{ id: string }>(
        `SELECT DISTINCT subject_id AS id FROM platform.event WHERE name = 'cases.letter_moved.v1' AND subject_kind = 'staff'`,
      )
    ).rows.map((row) => row.id)

  it('are found by words of their subject and by their writer, by those alone who may know of them [S3-40]', async () => {
    const { reporterName } = (await get(office.assistant, `/cases/${id}`)).body
    expect(await found('漏水三个月')).toEqual([id])
    expect(await found(reporterName)).toEqual([id])
    expect(await found('没有这样的话')).toEqual([])
    for (const other of [desk.agent, office.manager]) {
      expect(await found('漏水三个月', other)).toEqual([])
      expect(await found(reporterName, other)).toEqual([])
    }
  })

  it('are offered to colleagues who could act, and reach the open screens of whom they were entrusted to', async () => {
    // Of the same company, with a post that handles nothing.
    await house.database.asSystem('a cleaner', (work) =>
      buildStaff(work, { nodeId: desk.group.companyIds[0], role: 'cleaner', name: '洁净' }),
    )
    const list = async (q = '') =>
      (await get(office.assistant, `/cases/${id}/entrustable?q=${encodeURIComponent(q)}`)).body
        .items as Body[]
    const names = (await list()).map(({ name }) => name)
    expect(names).toContain('裴照')
    expect(names).not.toContain('洁净')
    expect(await list('总经理')).toMatchObject([{ name: '裴照', title: '城市公司总经理' }])
    expect((await get(desk.agent, `/cases/${id}/entrustable`)).status).toBe(403)
    const far = buildStaffActor(['cases.readConfidential'], [desk.group.companyIds[2]!])
    expect((await get(far, `/cases/${id}/entrustable`)).status).toBe(404)
    const staffId = (office.manager as Body).id as string
    await post(office.assistant, `/cases/${id}/entrustments`, {
      version: (await get(office.assistant, `/cases/${id}`)).body.version,
      staffId,
      reason: '请亲自了解',
      dueAt: '2030-01-01T10:00:00+08:00',
    })
    expect(await hearing()).toContain(staffId)
    expect(await hearing()).not.toContain((desk.agent as Body).id)
    const { rows } = await house.owner.query(
      `SELECT payload, project_id FROM platform.event WHERE name = 'cases.letter_moved.v1'`,
    )
    expect(
      rows.every(({ payload, project_id }) => JSON.stringify(payload) === '{}' && project_id === null),
    ).toBe(true)
  })

  it('are answered by the chairman of an older installation too, unless somebody changed his role', async () => {
    const upgrade = readFileSync(
      new URL('../identity/migrations/0010-chairman-answers.sql', import.meta.url),
      'utf8',
    )
    const may = async () =>
      (
        await house.owner.query<{ permission: string }>(
          `SELECT permission FROM identity.role_permission WHERE role = 'chairman' AND permission IN ('cases.handle', 'cases.close') ORDER BY 1`,
        )
      ).rows.map(({ permission }) => permission)
    const forget = () =>
      house.owner.query(
        `DELETE FROM identity.role_permission WHERE role = 'chairman' AND permission IN ('cases.handle', 'cases.close')`,
      )
    await forget()
    await house.owner.query(upgrade)
    expect(await may()).toEqual(['cases.close', 'cases.handle'])
    await forget()
    await house.owner.query(
      `UPDATE identity.role SET version = 2, changed_by = '季云舒' WHERE key = 'chairman'`,
    )
    await house.owner.query(upgrade)
    expect(await may()).toEqual([])
  })
})
