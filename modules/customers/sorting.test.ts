import { beforeAll, describe, expect, it } from 'vitest'
import { readList } from '#platform/testing/index.ts'
import { buildPerson } from './testing/index.ts'
import { useCustomers } from './testing/use-customers.ts'

describe('the list of customers in an order of one’s own', () => {
  const house = useCustomers()
  let persons: string[]
  beforeAll(() =>
    house.system(async (work) => {
      const { projectId } = house.near
      persons = []
      for (const [name, occupation] of [
        ['周予安', undefined],
        ['曾用明', '教师'],
        ['安澜', undefined],
        ['周予安', '医生'],
      ] as const)
        persons.push(await buildPerson(work, { projectId, name, occupation }))
      await buildPerson(work, { projectId: house.far.projectId, name: '别处人' })
    }),
  )
  const list = (query: string, project = house.near) =>
    readList<{ id: string; name: string; completeness: number }>(
      (path) => house.send(house.staff(project), 'GET', path),
      `/persons?${query}`,
    )
  const names = async (query: string) => (await list(query)).map(({ name }) => name)
  const ids = async (query: string) => (await list(query)).map(({ id }) => id)

  it('shows the newest files first, or the oldest', async () => {
    expect(await ids('')).toEqual(persons.toReversed())
    expect(await ids('sort=createdAt')).toEqual(persons)
  })

  it('goes by the name as it is read aloud, namesakes once each, also among those found', async () => {
    expect(await names('sort=name')).toEqual(['安澜', '曾用明', '周予安', '周予安'])
    expect(await ids('sort=-name')).toEqual((await ids('sort=name')).toReversed())
    expect(await names(`sort=-name&q=${encodeURIComponent('安')}`)).toEqual(['周予安', '周予安', '安澜'])
    expect((await list('sort=name', house.far)).map(({ name }) => name)).toEqual(['别处人'])
  })

  it('goes by completeness within a project only', async () => {
    const shares = (await list(`sort=-completeness&projectId=${house.near.projectId}`)).map(
      ({ completeness }) => completeness,
    )
    expect(shares).toEqual(shares.toSorted((one, other) => other - one))
    expect(new Set(await ids(`sort=completeness&projectId=${house.near.projectId}`)).size).toBe(4)
    const refuse = (query: string) => house.send(house.staff(house.near), 'GET', `/persons?${query}`)
    expect(await refuse('sort=completeness')).toMatchObject({
      status: 422,
      body: { code: 'platform.too_many_to_sort' },
    })
    expect(await refuse('sort=phone')).toMatchObject({ body: { fields: [{ path: 'query.sort' }] } })
  })

  it('shows the communications and the pairs of one person the latest first, or the earliest', async () => {
    const [first] = persons
    const write = (content: string, at: string) =>
      house.send(house.staff(house.near), 'POST', `/persons/${first}/communications`, {
        way: 'phone',
        direction: 'incoming',
        content,
        at,
      })
    expect((await write('先说的', '2026-11-01T09:00:00+08:00')).status).toBe(201)
    await write('后说的', '2026-11-02T09:00:00+08:00')
    await write('再后说的', '2026-11-03T09:00:00+08:00')
    const said = async (query: string) =>
      (
        await readList<{ content: string }>(
          (path) => house.send(house.staff(house.near), 'GET', path),
          `/persons/${first}/communications${query}`,
        )
      ).map(({ content }) => content)
    expect(await said('')).toEqual(['再后说的', '后说的', '先说的'])
    expect(await said('?sort=at')).toEqual(['先说的', '后说的', '再后说的'])
    const pairs = (query: string) => house.send(house.staff(house.near), 'GET', `/duplicates?${query}`)
    expect((await pairs(`sort=foundAt&personId=${first}`)).status).toBe(200)
  })
})
