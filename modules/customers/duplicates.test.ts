import { describe, expect, it } from 'vitest'
import { takeHolding } from './index.ts'
import { buildOwner, buildPerson } from './testing/index.ts'
import type { MergeReply as Reply } from './testing/merge-reply.ts'
import { useCustomers } from './testing/use-customers.ts'

describe('files that may be of one person [S3-05]', () => {
  const house = useCustomers()
  const pairs = async (personId?: string, project = house.near) =>
    (
      await house.send<Reply>(
        house.staff(project),
        'GET',
        `/duplicates${personId ? `?personId=${personId}` : ''}`,
      )
    ).body.items
  const reasons = async (personId: string) =>
    (await pairs(personId)).map((pair) => pair.reasons.map(({ code }) => code))
  const register = async (given: object) =>
    (
      await house.send<Reply>(house.staff(house.near), 'POST', '/persons', {
        projectId: house.near.projectId,
        source: 'sale',
        ...given,
      })
    ).body.person.id

  it('are found at the desk by phone, by number, and by sound with the same last four digits, with the reasons', async () => {
    await register({ name: '顾晚晴', phone: '13811110001' })
    expect(await reasons(await register({ name: '顾婉清', phone: '13811110001' }))).toEqual([['samePhone']])
    await register({ name: '程思远', phone: '13811110002' })
    expect(await reasons(await register({ name: '程思源', phone: '13922220002' }))).toEqual([
      ['soundsAlikeSameTail'],
    ])
    const first = await register({ name: '韩雨桐', identityNumber: '310101198801011111' })
    const second = await register({ name: '韩宇彤', phone: '13811110003' })
    const path = `/persons/${second}`
    await house.send(house.staff(house.near), 'PATCH', path, {
      version: 1,
      identityNumber: '310101198801011111',
    })
    expect(await reasons(second)).toEqual([['sameIdentityNumber']])
    expect((await pairs(second))[0]!.persons.map(({ id }) => id).toSorted()).toEqual(
      [first, second].toSorted(),
    )
  })

  it('are found at night by name and home, and across cities for those who see both', async () => {
    const [one] = await house.system(async (work) => {
      const owner = await buildOwner(work, {
        projectId: house.near.projectId,
        homeId: house.near.homeIds[0]!,
        name: '田野',
        phone: '13811110011',
      })
      const double = await buildPerson(work, {
        projectId: house.near.projectId,
        name: '田野',
        phone: '13811110012',
      })
      await takeHolding(work, {
        personId: double,
        homeId: house.near.homeIds[0]!,
        kind: 'coOwner',
        fromOn: '2026-05-01',
      })
      await buildPerson(work, { projectId: house.near.projectId, name: '白露', phone: '13811110013' })
      await buildPerson(work, { projectId: house.far.projectId, name: '白璐', phone: '13811110013' })
      work.enqueue('customers.find-duplicates', {})
      return [owner.personId]
    })
    await house.settle()
    expect(await reasons(one!)).toEqual([['sameNameAndHome']])
    expect((await pairs()).filter(({ persons }) => persons.some(({ name }) => name === '白露'))).toEqual([])
    expect(await pairs(undefined, house.far)).toEqual([])
    const { rows } = await house.owner.query(
      `SELECT reasons FROM customers.duplicate d JOIN customers.person p ON p.id = d.person_a WHERE p.name = '白露'`,
    )
    expect(rows).toEqual([{ reasons: ['samePhone'] }])
  })

  it('say nothing when a number belongs to many, such as an agent’s', async () => {
    const ids = await house.system((work) =>
      Promise.all(
        Array.from({ length: 22 }, (_, index) =>
          buildPerson(work, { projectId: house.near.projectId, name: `客户${index}`, phone: '13811110099' }),
        ),
      ),
    )
    expect(await reasons(await register({ name: '客户新', phone: '13811110099' }))).toEqual([])
    expect(ids).toHaveLength(22)
  })

  it('are not shown again once somebody said that they are two people', async () => {
    const id = await register({ name: '宋知微', phone: '13811110021' })
    await register({ name: '宋母', phone: '13811110021' })
    const [pair] = await pairs(id)
    const dismiss = () =>
      house.send<Reply>(house.staff(house.near), 'POST', `/duplicates/${pair!.id}/dismissal`, {
        note: '母女共用电话',
      })
    expect(
      (await house.send(house.staff(house.far), 'POST', `/duplicates/${pair!.id}/dismissal`, {})).status,
    ).toBe(404)
    expect((await dismiss()).status).toBe(200)
    expect(await dismiss()).toMatchObject({ status: 409, body: { code: 'customers.already_decided' } })
    await house.system(async (work) => work.enqueue('customers.find-duplicates', {}))
    await house.settle()
    expect(await pairs(id)).toEqual([])
  })
})
