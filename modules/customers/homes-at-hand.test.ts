import { describe, expect, it } from 'vitest'
import { callerWith, endHolding, homesOf, ownHomes, takeHolding } from './index.ts'
import { buildOwner, buildPerson } from './testing/index.ts'
import { useCustomers } from './testing/use-customers.ts'

describe('the homes of whoever speaks, in one look [S3-06, S3-40]', () => {
  const house = useCustomers()
  const { system } = house
  const nobody = { person: null, home: null, householdId: null }

  const own = async (personId: string) => {
    const scope = { actor: await house.resident(personId), permission: 'me.read' }
    const [seen, known] = await house.database.withWork(scope, async (work) => [
      await ownHomes(work),
      await homesOf(work, personId),
    ])
    expect(seen).toEqual(known)
    return seen
  }
  const asks = (actor: ReturnType<typeof house.staff>, personId: string | null, homeId: string | null) =>
    house.database.withWork({ actor, permission: 'customers.read' }, (work) =>
      callerWith(work, personId, homeId),
    )

  it('are, to a resident, what she holds now with the place it has, and no longer what she sold', async () => {
    const [first, second] = house.near.homeIds
    const owner = await system((work) =>
      buildOwner(work, { projectId: house.near.projectId, homeId: first! }),
    )
    const sold = await system((work) =>
      takeHolding(work, { personId: owner.personId, homeId: second!, kind: 'owner', fromOn: '2026-05-02' }),
    )
    expect(await own(owner.personId)).toMatchObject([
      { homeId: first, householdId: owner.householdId, kind: 'owner', home: { id: first } },
      { homeId: second },
    ])
    await system((work) => endHolding(work, sold.holdingId, { untilOn: '2026-05-03', reason: 'resale' }))
    expect((await own(owner.personId)).map(({ homeId }) => homeId)).toEqual([first])
  })

  it('are, to staff, hers and her household only where they reach, whichever file of hers is named', async () => {
    const [, , home] = house.near.homeIds
    const owner = await system((work) => buildOwner(work, { projectId: house.near.projectId, homeId: home! }))
    const near = await asks(house.staff(house.near), owner.personId, home!)
    expect(near).toMatchObject({
      person: { id: owner.personId },
      home: { projectId: house.near.projectId },
      householdId: owner.householdId,
    })
    const [label] = await system((work) =>
      work.sql<{ number: string }>('SELECT number FROM estate.home WHERE id = $1', [home]),
    )
    expect(near.home!.label).toContain(label!.number)
    expect(await asks(house.staff(house.far), owner.personId, home!)).toEqual(nobody)
    expect(await asks(house.staff(house.near), null, home!)).toMatchObject({
      person: null,
      householdId: null,
    })
    const stranger = await system((work) =>
      buildPerson(work, { projectId: house.near.projectId, name: '苏念' }),
    )
    expect(await asks(house.staff(house.near), stranger, home!)).toMatchObject({
      person: { name: '苏念' },
      householdId: null,
    })
    const merge = { survivorId: owner.personId, absorbedId: stranger, take: [], reason: '同一人' }
    expect((await house.send(house.staff(house.near), 'POST', '/merges', merge)).status).toBe(201)
    expect(await asks(house.staff(house.near), stranger, home!)).toEqual(near)
  })

  it('are nothing to a resident who asks for others', async () => {
    const [, , , home] = house.near.homeIds
    const owner = await system((work) => buildOwner(work, { projectId: house.near.projectId, homeId: home! }))
    const other = await system((work) =>
      buildPerson(work, { projectId: house.near.projectId, name: '陆一鸣' }),
    )
    const scope = { actor: await house.resident(other), permission: 'me.read' }
    const seen = await house.database.withWork(scope, (work) => callerWith(work, owner.personId, home!))
    expect(seen).toEqual(nobody)
    expect(await house.database.withWork(scope, ownHomes)).toEqual([])
  })
})
