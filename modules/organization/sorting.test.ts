import { beforeAll, describe, expect, it } from 'vitest'
import { buildStaffActor, readList, useTestServer } from '#platform/testing/index.ts'
import { createStaff } from './index.ts'
import { organizationModule } from './module.ts'

describe('the list of staff in an order of one’s own', () => {
  const house = useTestServer([organizationModule])
  const chief = buildStaffActor(['staff.read'])
  beforeAll(() =>
    house.database.asSystem('a test', async (work) => {
      for (const [staffNumber, name] of [
        ['A3', '曾安'],
        ['A1', '周予安'],
        ['A10', '安澜'],
        ['A2', '安澜'],
      ] as const)
        await createStaff(work, { staffNumber, name })
    }),
  )
  const staff = async (query: string) =>
    (
      await readList<{ name: string; staffNumber: string }>(
        (path) => house.send(chief, 'GET', path),
        `/staff${query}`,
      )
    ).map(({ name, staffNumber }) => `${name} ${staffNumber}`)

  it('goes by the name as it is read aloud, either way round', async () => {
    const names = (await staff('')).map((one) => one.split(' ')[0])
    expect(names).toEqual(['安澜', '安澜', '曾安', '周予安'])
    expect(await staff('?sort=name')).toEqual(await staff(''))
    expect(await staff('?sort=-name')).toEqual((await staff('')).toReversed())
  })

  it('goes by number, and refuses an order that it does not know', async () => {
    expect(await staff('?sort=number')).toEqual(['周予安 A1', '安澜 A10', '安澜 A2', '曾安 A3'])
    expect(await house.send(chief, 'GET', '/staff?sort=phone')).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'query.sort' }] },
    })
  })
})
