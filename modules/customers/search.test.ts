import { beforeAll, describe, expect, it } from 'vitest'
import { searchCustomers } from './queries/search-customers.ts'
import { countStatements } from './testing/count-statements.ts'
import { buildOwner, buildPerson } from './testing/index.ts'
import { useCustomers } from './testing/use-customers.ts'

interface Reply {
  items: {
    id: string
    name: string
    maskedPhone: string
    homes: { label: string; kind: string }[]
    matched: string[]
  }[]
}

describe('finding a customer', () => {
  const house = useCustomers()
  const find = async (q: string, project = house.near) =>
    (
      await house.send<Reply>(house.staff(project), 'GET', `/customer-search?q=${encodeURIComponent(q)}`)
    ).body.items.map(({ name, matched }) => [name, ...matched])

  beforeAll(() =>
    house.system(async (work) => {
      const { projectId, homeIds } = house.near
      await buildOwner(work, {
        projectId,
        homeId: homeIds[0]!,
        name: '沈佳禾',
        phone: '13877771602',
        identityNumber: '310101199003078821',
      })
      await buildPerson(work, { projectId, name: '沈佳', phone: '13877770002' })
      await buildPerson(work, { projectId, name: '曾重', phone: '13877770003', officePhone: '021-61234567' })
      await buildPerson(work, { projectId, name: 'Anna Schmidt', phone: '13877770004' })
      await buildPerson(work, { projectId: house.far.projectId, name: '沈佳宜', phone: '13877770005' })
    }),
  )

  it('by the name or a part of it, the whole name first', async () => {
    expect(await find('沈佳')).toEqual([
      ['沈佳', 'name'],
      ['沈佳禾', 'name'],
    ])
    expect(await find('佳禾')).toEqual([['沈佳禾', 'name']])
    expect(await find('沈 佳')).toEqual([])
    expect(await find('schmidt')).toEqual([['Anna Schmidt', 'name']])
  })

  it('by pinyin initials or the whole pinyin, also where a character has two readings', async () => {
    expect(await find('sjh')).toEqual([['沈佳禾', 'initials']])
    expect((await find('SJ')).map(([name]) => name).toSorted()).toEqual(['沈佳', '沈佳禾'])
    expect(await find('shenjiahe')).toEqual([['沈佳禾', 'pinyin']])
    expect(await find('zc')).toEqual([['曾重', 'initials']])
    expect(await find('zz')).toEqual([['曾重', 'initials']])
  })

  it('by any phone, whole or its last four digits, and by the identity number', async () => {
    expect(await find('138 7777 0003')).toEqual([['曾重', 'phone']])
    expect(await find('02161234567')).toEqual([['曾重', 'phone']])
    expect(await find('0003')).toEqual([['曾重', 'phoneTail']])
    expect(await find('310101199003078821')).toEqual([['沈佳禾', 'identityNumber']])
    expect(await find('8821')).toEqual([['沈佳禾', 'identityTail']])
  })

  it('by home: its code, or as people say it', async () => {
    expect(await find(house.near.homeCodes[0]!)).toEqual([['沈佳禾', 'home']])
    for (const said of ['3栋101', '3栋1单元101室', '3-1-101', '砚湖湾3栋101'])
      expect(await find(said)).toEqual([['沈佳禾', 'home']])
    expect(await find('3栋102')).toEqual([])
  })

  it('tells homes and how they are held, with the phone masked', async () => {
    const { body } = await house.send<Reply>(house.staff(house.near), 'GET', '/customer-search?q=sjh')
    expect(body.items).toMatchObject([
      { maskedPhone: '138****1602', homes: [{ label: '砚湖湾 3栋1单元101', kind: 'owner' }] },
    ])
  })

  it('shows nobody of another city', async () => {
    expect(await find('沈佳', house.far)).toEqual([['沈佳宜', 'name']])
    for (const q of ['sjh', '13877771602', '1602', '3栋101']) expect(await find(q, house.far)).toEqual([])
  })

  it('needs three statements at the most', async () => {
    const scope = { actor: house.staff(house.near), permission: 'customers.read' }
    for (const [q, most] of [
      ['沈佳', 2],
      ['1602', 3],
      ['3栋101', 3],
    ] as const) {
      const counted = await house.database.withWork(scope, (work) =>
        countStatements(work, (counting) => searchCustomers(counting, q)),
      )
      expect({ q, withinLimit: counted.statements <= most }).toEqual({ q, withinLimit: true })
    }
  })
})
