import { beforeAll, describe, expect, it } from 'vitest'
import { mergePersons } from './actions/merge-persons.ts'
import { buildOwner, buildPerson } from './testing/index.ts'
import { useCustomers } from './testing/use-customers.ts'

interface Reply {
  items: { name: string; segment: string | null }[]
  next: string | null
}

describe('searching in the list of customers', () => {
  const house = useCustomers()
  const page = async (query: string, project = house.near) =>
    (await house.send<Reply>(house.staff(project), 'GET', `/persons?${query}`)).body
  const find = async (q: string, more = '', project = house.near) =>
    (await page(`q=${encodeURIComponent(q)}${more}`, project)).items.map(({ name }) => name)

  beforeAll(() =>
    house.system(async (work) => {
      const { projectId, homeIds } = house.near
      const name = '沈佳禾'
      await buildOwner(work, { projectId, homeId: homeIds[0]!, name, phone: '13877779602' })
      for (let index = 0; index < 5; index++)
        await buildPerson(work, { projectId, name: `沈佳${'甲乙丙丁戊'[index]}` })
      await buildPerson(work, { projectId: house.far.projectId, name: '沈佳宜' })
      const other = await buildPerson(work, { projectId, name: '曾用名', phone: '13877779871' })
      const survivorId = await buildPerson(work, { projectId, name: '现用名' })
      await mergePersons(work, { survivorId, absorbedId: other, take: [], reason: '同一个人' })
    }),
  )

  it('finds by name, initials, phone, its last digits and home, and a merged file under the one that remains', async () => {
    for (const q of ['佳禾', 'sjh', '13877779602', '9602', '3栋101'])
      expect(await find(q)).toEqual(['沈佳禾'])
    expect(await find('曾用名')).toEqual(['现用名'])
    expect(await find('9871')).toEqual(['现用名'])
    expect(await find('查无此人')).toEqual([])
  })

  it('goes on page by page, the newest first, and keeps to the other filters', async () => {
    const first = await page(`q=${encodeURIComponent('沈佳')}&limit=4`)
    expect(first.items.map(({ name }) => name)).toEqual(['沈佳戊', '沈佳丁', '沈佳丙', '沈佳乙'])
    const rest = await page(
      `q=${encodeURIComponent('沈佳')}&limit=4&after=${encodeURIComponent(first.next!)}`,
    )
    expect(rest.items.map(({ name }) => name)).toEqual(['沈佳甲', '沈佳禾'])
    expect(rest.next).toBeNull()
    expect(await find('沈佳', '&completenessBelow=1')).toEqual([])
    expect(await find('沈佳', `&projectId=${house.near.projectId}`)).toHaveLength(6)
  })

  it('shows nobody of another city, also where it is asked for by its project', async () => {
    expect(await find('沈佳', '', house.far)).toEqual(['沈佳宜'])
    expect(await find('沈佳', `&projectId=${house.near.projectId}`, house.far)).toEqual([])
  })
})
