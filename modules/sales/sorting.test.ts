import { beforeAll, describe, expect, it } from 'vitest'
import { buildPerson } from '#modules/customers/testing/index.ts'
import { type BuiltProject, buildProject } from '#modules/estate/testing/index.ts'
import { buildGroup } from '#modules/organization/testing/index.ts'
import { buildStaffActor, readList, useTestServer } from '#platform/testing/index.ts'
import { salesModule } from './module.ts'
import { buildContract } from './testing/index.ts'

describe('the register of contracts in an order of one’s own', () => {
  const house = useTestServer([salesModule])
  const chief = buildStaffActor(['sales.read', 'customers.read'])
  let near: BuiltProject
  let far: BuiltProject
  beforeAll(() =>
    house.database.asSystem('a test', async (work) => {
      const group = await buildGroup(work)
      near = await buildProject(work, { nodeId: group.companyIds[0], homes: 10 })
      far = await buildProject(work, { nodeId: group.companyIds[2], name: '望渚新苑', cityCode: 'WZ' })
      const sign = async (
        project: BuiltProject,
        index: number,
        number: string,
        signedOn: string,
        price: number,
        plannedDeliveryOn: string | null,
        name = '陆一鸣',
      ) => {
        const { projectId, homeIds } = project
        const buyers = [{ personId: await buildPerson(work, { projectId, name }) }]
        await buildContract(work, {
          projectId,
          homeId: homeIds[index]!,
          number,
          signedOn,
          price: price * 100,
          plannedDeliveryOn,
          buyers,
        })
      }
      await sign(near, 0, 'HT-0001', '2025-03-08', 268, '2026-05-31')
      await sign(near, 1, 'HT-0003', '2025-03-08', 190, null, '沈佳禾')
      await sign(near, 2, 'HT-0002', '2025-04-01', 300, '2026-01-31')
      await sign(far, 0, 'WZ-0001', '2025-03-20', 100, '2026-02-28')
    }),
  )
  const contracts = async (query: string, actor = chief) =>
    (await readList<{ number: string }>((path) => house.send(actor, 'GET', path), `/contracts${query}`)).map(
      ({ number }) => number,
    )
  const inNear = (query: string) => contracts(`?projectId=${near.projectId}${query}`)

  it('shows the last signed first, in the group as in a branch of it', async () => {
    const all = await contracts('')
    expect([all[0], all[1]]).toEqual(['HT-0002', 'WZ-0001'])
    expect(await contracts('?sort=signedOn')).toEqual(all.toReversed())
    const city = buildStaffActor(['sales.read'], [near.nodeId])
    expect(await contracts('', city)).toEqual(all.filter((number) => number.startsWith('HT')))
    expect(await contracts('?sort=signedOn', city)).toHaveLength(3)
  })

  it('goes by number, price and planned delivery within a project, what is not planned last', async () => {
    expect(await inNear('&sort=number')).toEqual(['HT-0001', 'HT-0002', 'HT-0003'])
    expect(await inNear('&sort=-price')).toEqual(['HT-0002', 'HT-0001', 'HT-0003'])
    expect(await inNear('&sort=plannedDeliveryOn')).toEqual(['HT-0002', 'HT-0001', 'HT-0003'])
    expect(await inNear('&sort=-plannedDeliveryOn')).toEqual(['HT-0001', 'HT-0002', 'HT-0003'])
    expect(await house.send(chief, 'GET', '/contracts?sort=price')).toMatchObject({
      status: 422,
      body: { code: 'platform.too_many_to_sort' },
    })
    expect(await house.send(chief, 'GET', '/contracts?sort=buyer')).toMatchObject({
      body: { fields: [{ path: 'query.sort' }] },
    })
  })

  it('finds a contract by the beginning of its number, by its home and by a buyer', async () => {
    const find = (q: string, actor = chief) => contracts(`?q=${encodeURIComponent(q)}`, actor)
    expect(await find('ht-000')).toEqual(['HT-0002', 'HT-0003', 'HT-0001'])
    expect(await find('沈佳禾')).toEqual(['HT-0003'])
    expect(await find('3栋101')).toEqual(['WZ-0001', 'HT-0001'])
    expect(await find('没有这份合同')).toEqual([])
    const withoutCustomers = buildStaffActor(['sales.read'])
    expect(await find('沈佳禾', withoutCustomers)).toEqual([])
    expect(await find('HT-000', buildStaffActor(['sales.read', 'customers.read'], [far.nodeId]))).toEqual([])
  })
})
