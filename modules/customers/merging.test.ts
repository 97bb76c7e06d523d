import { beforeAll, describe, expect, it } from 'vitest'
import { customerContext, holdersOf, personsById, residentScope } from './index.ts'
import { buildOwner, buildPerson } from './testing/index.ts'
import type { MergeReply as Reply } from './testing/merge-reply.ts'
import { useCustomers } from './testing/use-customers.ts'

describe('a merge of two files [S3-05, S3-06]', () => {
  const house = useCustomers()
  let [survivor, absorbed] = ['', '']
  const merge = (given: object, project = house.near) =>
    house.send<Reply>(house.staff(project), 'POST', '/merges', {
      survivorId: survivor,
      absorbedId: absorbed,
      take: ['occupation'],
      reason: '同一人',
      ...given,
    })
  const undo = (mergeId: string) =>
    house.send<Reply>(house.staff(house.near), 'POST', `/merges/${mergeId}/reversal`)
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
      survivor = (
        await buildOwner(work, {
          projectId: house.near.projectId,
          homeId: one!,
          name: '沈佳禾',
          phone: '13811112222',
          occupation: '教师',
        })
      ).personId
      absorbed = (
        await buildOwner(work, {
          projectId: house.near.projectId,
          homeId: other!,
          name: '沈家禾',
          phone: '13933332222',
          occupation: '校长',
          employer: '临澜一中',
        })
      ).personId
    })
    await house.send(house.staff(house.near), 'POST', `/persons/${absorbed}/communications`, {
      way: 'visit',
      direction: 'incoming',
      content: '来访看样板房',
    })
    await house.system(async (work) => work.enqueue('customers.find-duplicates', {}))
    await house.settle()
  })

  it('reads both files as one: the absorbed id, its phone, homes and words lead to the survivor', async () => {
    const before = await picture()
    const { body, status } = await merge({})
    expect(status).toBe(201)
    const file = await house.send<Reply>(house.staff(house.near), 'GET', `/persons/${absorbed}`)
    expect(file.body).toMatchObject({
      person: {
        id: survivor,
        name: '沈佳禾',
        maskedPhone: '138****2222',
        occupation: '校长',
        employer: '临澜一中',
      },
      merges: [{ mergeId: body.mergeId, absorbedName: '沈家禾' }],
    })
    const seen = await house.system(async (work) => ({
      context: await customerContext(work, survivor),
      cards: await personsById(work, [absorbed]),
      scope: await residentScope(work, absorbed),
      holders: await holdersOf(work, house.near.homeIds[1]!),
    }))
    expect(seen.context.homes).toHaveLength(2)
    expect(seen.context.communications).toMatchObject([{ content: '来访看样板房' }])
    expect(seen.cards.get(absorbed)).toMatchObject({ id: survivor })
    expect(seen.scope).toMatchObject({
      personId: survivor,
      homes: expect.arrayContaining(house.near.homeIds.slice(0, 2)),
    })
    expect(seen.holders).toMatchObject([{ personId: survivor, name: '沈佳禾' }])
    const again = await house.send<Reply>(house.staff(house.near), 'POST', '/persons', {
      projectId: house.near.projectId,
      source: 'sale',
      name: '沈家禾',
      phone: '13933332222',
    })
    expect(again.body).toMatchObject({ created: false, person: { id: survivor } })
    expect(await merge({})).toMatchObject({ status: 409, body: { code: 'customers.already_merged' } })
    expect((await undo(body.mergeId)).status).toBe(200)
    expect(await picture()).toEqual(before)
    expect(await undo(body.mergeId)).toMatchObject({
      status: 409,
      body: { code: 'customers.merge_already_undone' },
    })
  })

  it('is told to the house, and undone in the reverse order', async () => {
    const third = await house.system((work) =>
      buildPerson(work, { projectId: house.near.projectId, name: '沈加禾' }),
    )
    const before = await picture()
    const first = await merge({})
    const second = await merge({ absorbedId: third })
    expect(await undo(first.body.mergeId)).toMatchObject({
      status: 409,
      body: { code: 'customers.later_merge_stands' },
    })
    await undo(second.body.mergeId)
    await undo(first.body.mergeId)
    expect(await picture()).toEqual(before)
    const { rows } = await house.owner.query(
      `SELECT payload ->> 'undone' AS undone FROM platform.event WHERE name = 'customers.persons_merged.v1' AND payload ->> 'absorbedId' = $1 ORDER BY recorded_at, id`,
      [third],
    )
    expect(rows.map(({ undone }) => undone)).toEqual(['false', 'true'])
  })

  it('carries along what was merged before, and brings it back', async () => {
    const third = await house.system((work) =>
      buildPerson(work, { projectId: house.near.projectId, name: '沈茄禾' }),
    )
    const before = await picture()
    const first = await merge({ survivorId: absorbed, absorbedId: third })
    const second = await merge({})
    const { rows } = await house.owner.query('SELECT merged_into FROM customers.person WHERE id = $1', [
      third,
    ])
    expect(rows).toEqual([{ merged_into: survivor }])
    expect(await undo(first.body.mergeId)).toMatchObject({
      status: 409,
      body: { code: 'customers.later_merge_stands' },
    })
    await undo(second.body.mergeId)
    await undo(first.body.mergeId)
    expect(await picture()).toEqual(before)
  })

  it('is refused with itself, and not there for those who do not see both', async () => {
    expect(await merge({ absorbedId: survivor })).toMatchObject({
      status: 422,
      body: { code: 'customers.merge_with_itself' },
    })
    const stranger = await house.system((work) =>
      buildPerson(work, { projectId: house.far.projectId, name: '沈远' }),
    )
    expect((await merge({ absorbedId: stranger })).status).toBe(404)
    expect((await merge({}, house.far)).status).toBe(404)
  })
})
