import { beforeAll, describe, expect, it } from 'vitest'
import { customerContext, holdersOf, personsById, residentScope, takeHolding } from './index.ts'
import { buildOwner, buildPerson } from './testing/index.ts'
import { useCustomers } from './testing/use-customers.ts'

interface Reply {
  code: string
  mergeId: string
  personId: string
  items: { id: string; reasons: { code: string; words: { zh: string } }[]; persons: { id: string; name: string }[] }[]
  person: { id: string; name: string; maskedPhone: string; occupation: string; employer: string }
  merges: { mergeId: string; absorbedName: string }[]
}

describe('files that may be of one person (S3-05)', () => {
  const house = useCustomers()
  const pairs = async (personId?: string, project = house.near) =>
    (await house.send<Reply>(house.staff(project), 'GET', `/duplicates${personId ? `?personId=${personId}` : ''}`)).body.items
  const reasons = async (personId: string) => (await pairs(personId)).map((pair) => pair.reasons.map(({ code }) => code))
  const register = async (given: object) =>
    (await house.send<Reply>(house.staff(house.near), 'POST', '/persons', { projectId: house.near.projectId, source: 'sale', ...given })).body.person.id

  it('are found at the desk by phone, by number, and by sound with the same last four digits, with the reasons', async () => {
    await register({ name: '顾晚晴', phone: '13811110001' })
    expect(await reasons(await register({ name: '顾婉清', phone: '13811110001' }))).toEqual([['samePhone']])
    await register({ name: '程思远', phone: '13811110002' })
    expect(await reasons(await register({ name: '程思源', phone: '13922220002' }))).toEqual([['soundsAlikeSameTail']])
    const first = await register({ name: '韩雨桐', identityNumber: '310101198801011111' })
    const second = await register({ name: '韩宇彤', phone: '13811110003' })
    const path = `/persons/${second}`
    await house.send(house.staff(house.near), 'PATCH', path, { version: 1, identityNumber: '310101198801011111' })
    expect(await reasons(second)).toEqual([['sameIdentityNumber']])
    expect((await pairs(second))[0]!.persons.map(({ id }) => id).toSorted()).toEqual([first, second].toSorted())
  })

  it('are found at night by name and home, and across cities for those who see both', async () => {
    const [one] = await house.system(async (work) => {
      const owner = await buildOwner(work, { projectId: house.near.projectId, homeId: house.near.homeIds[0]!, name: '田野', phone: '13811110011' })
      const double = await buildPerson(work, { projectId: house.near.projectId, name: '田野', phone: '13811110012' })
      await takeHolding(work, { personId: double, homeId: house.near.homeIds[0]!, kind: 'coOwner', fromOn: '2026-05-01' })
      await buildPerson(work, { projectId: house.near.projectId, name: '白露', phone: '13811110013' })
      await buildPerson(work, { projectId: house.far.projectId, name: '白璐', phone: '13811110013' })
      work.enqueue('customers.find-duplicates', {})
      return [owner.personId]
    })
    await house.settle()
    expect(await reasons(one!)).toEqual([['sameNameAndHome']])
    expect((await pairs()).filter(({ persons }) => persons.some(({ name }) => name === '白露'))).toEqual([])
    expect(await pairs(undefined, house.far)).toEqual([])
    const { rows } = await house.owner.query(`SELECT reasons FROM customers.duplicate d JOIN customers.person p ON p.id = d.person_a WHERE p.name = '白露'`)
    expect(rows).toEqual([{ reasons: ['samePhone'] }])
  })

  it('say nothing when a number belongs to many, such as an agent’s', async () => {
    const ids = await house.system((work) => Promise.all(Array.from({ length: 22 }, (_, index) =>
      buildPerson(work, { projectId: house.near.projectId, name: `客户${index}`, phone: '13811110099' }))))
    expect(await reasons(await register({ name: '客户新', phone: '13811110099' }))).toEqual([])
    expect(ids).toHaveLength(22)
  })

  it('are not shown again once somebody said that they are two people', async () => {
    const id = await register({ name: '宋知微', phone: '13811110021' })
    await register({ name: '宋母', phone: '13811110021' })
    const [pair] = await pairs(id)
    const dismiss = () => house.send<Reply>(house.staff(house.near), 'POST', `/duplicates/${pair!.id}/dismissal`, { note: '母女共用电话' })
    expect((await house.send(house.staff(house.far), 'POST', `/duplicates/${pair!.id}/dismissal`, {})).status).toBe(404)
    expect((await dismiss()).status).toBe(200)
    expect(await dismiss()).toMatchObject({ status: 409, body: { code: 'customers.already_decided' } })
    await house.system(async (work) => work.enqueue('customers.find-duplicates', {}))
    await house.settle()
    expect(await pairs(id)).toEqual([])
  })
})

describe('a merge of two files (S3-06)', () => {
  const house = useCustomers()
  let [survivor, absorbed] = ['', '']
  const merge = (given: object, project = house.near) =>
    house.send<Reply>(house.staff(project), 'POST', '/merges', { survivorId: survivor, absorbedId: absorbed, take: ['occupation'], reason: '同一人', ...given })
  const undo = (mergeId: string) => house.send<Reply>(house.staff(house.near), 'POST', `/merges/${mergeId}/reversal`)
  /** Everything that the merge may touch, but versions, names of changers and ciphertext, which differ at every sealing. */
  const picture = async () => {
    const { rows } = await house.owner.query(`
      SELECT (to_jsonb(p) - '{version,changed_by,birthday_sealed,phone_sealed,home_phone_sealed,office_phone_sealed,identity_sealed,email_sealed,address_sealed}'::text[])
             AS line FROM customers.person p
      UNION ALL SELECT to_jsonb(h) FROM customers.holding h UNION ALL SELECT to_jsonb(c) FROM customers.communication c
      UNION ALL SELECT to_jsonb(d) - '{decided_at,decided_by}'::text[] FROM customers.duplicate d ORDER BY 1`)
    return rows
  }

  beforeAll(async () => {
    await house.system(async (work) => {
      const [one, other] = house.near.homeIds
      survivor = (await buildOwner(work, { projectId: house.near.projectId, homeId: one!, name: '沈佳禾', phone: '13811112222', occupation: '教师' })).personId
      absorbed = (await buildOwner(work, { projectId: house.near.projectId, homeId: other!, name: '沈家禾', phone: '13933332222', occupation: '校长', employer: '临澜一中' })).personId
    })
    await house.send(house.staff(house.near), 'POST', `/persons/${absorbed}/communications`, { way: 'visit', direction: 'incoming', content: '来访看样板房' })
    await house.system(async (work) => work.enqueue('customers.find-duplicates', {}))
    await house.settle()
  })

  it('reads both files as one: the absorbed id, its phone, homes and words lead to the survivor', async () => {
    const before = await picture()
    const { body, status } = await merge({})
    expect(status).toBe(201)
    const file = await house.send<Reply>(house.staff(house.near), 'GET', `/persons/${absorbed}`)
    expect(file.body).toMatchObject({
      person: { id: survivor, name: '沈佳禾', maskedPhone: '138****2222', occupation: '校长', employer: '临澜一中' },
      merges: [{ mergeId: body.mergeId, absorbedName: '沈家禾' }],
    })
    const seen = await house.system(async (work) => ({
      context: await customerContext(work, survivor), cards: await personsById(work, [absorbed]),
      scope: await residentScope(work, absorbed), holders: await holdersOf(work, house.near.homeIds[1]!),
    }))
    expect(seen.context.homes).toHaveLength(2)
    expect(seen.context.communications).toMatchObject([{ content: '来访看样板房' }])
    expect(seen.cards.get(absorbed)).toMatchObject({ id: survivor })
    expect(seen.scope).toMatchObject({ personId: survivor, homes: expect.arrayContaining([...house.near.homeIds.slice(0, 2)]) })
    expect(seen.holders).toMatchObject([{ personId: survivor, name: '沈佳禾' }])
    const again = await house.send<Reply>(house.staff(house.near), 'POST', '/persons', { projectId: house.near.projectId, source: 'sale', name: '沈家禾', phone: '13933332222' })
    expect(again.body).toMatchObject({ created: false, person: { id: survivor } })
    expect(await merge({})).toMatchObject({ status: 409, body: { code: 'customers.already_merged' } })
    expect((await undo(body.mergeId)).status).toBe(200)
    expect(await picture()).toEqual(before)
    expect(await undo(body.mergeId)).toMatchObject({ status: 409, body: { code: 'customers.merge_already_undone' } })
  })

  it('is told to the house, and undone in the reverse order', async () => {
    const third = await house.system((work) => buildPerson(work, { projectId: house.near.projectId, name: '沈加禾' }))
    const before = await picture()
    const first = await merge({})
    const second = await merge({ absorbedId: third })
    expect(await undo(first.body.mergeId)).toMatchObject({ status: 409, body: { code: 'customers.later_merge_stands' } })
    await undo(second.body.mergeId)
    await undo(first.body.mergeId)
    expect(await picture()).toEqual(before)
    const { rows } = await house.owner.query(`SELECT payload ->> 'undone' AS undone FROM platform.event WHERE name = 'customers.persons_merged.v1' AND payload ->> 'absorbedId' = $1 ORDER BY recorded_at, id`, [third])
    expect(rows.map(({ undone }) => undone)).toEqual(['false', 'true'])
  })

  it('carries along what was merged before, and brings it back', async () => {
    const third = await house.system((work) => buildPerson(work, { projectId: house.near.projectId, name: '沈茄禾' }))
    const before = await picture()
    const first = await merge({ survivorId: absorbed, absorbedId: third })
    const second = await merge({})
    const { rows } = await house.owner.query('SELECT merged_into FROM customers.person WHERE id = $1', [third])
    expect(rows).toEqual([{ merged_into: survivor }])
    expect(await undo(first.body.mergeId)).toMatchObject({ status: 409, body: { code: 'customers.later_merge_stands' } })
    await undo(second.body.mergeId)
    await undo(first.body.mergeId)
    expect(await picture()).toEqual(before)
  })

  it('is refused with itself, and not there for those who do not see both', async () => {
    expect(await merge({ absorbedId: survivor })).toMatchObject({ status: 422, body: { code: 'customers.merge_with_itself' } })
    const stranger = await house.system((work) => buildPerson(work, { projectId: house.far.projectId, name: '沈远' }))
    expect((await merge({ absorbedId: stranger })).status).toBe(404)
    expect((await merge({}, house.far)).status).toBe(404)
  })
})
