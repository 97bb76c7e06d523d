import { describe, expect, it } from 'vitest'
import { buildStaffActor } from '#platform/testing/index.ts'
import { findHomes, homesByText, markHomes } from './index.ts'
import { useHomes } from './testing/index.ts'

interface Home {
  id: string
  homeCode: string
  label: string
  version: number
}
const rights = ['estate.read', 'estate.edit']

describe('homes, looked for,', () => {
  const house = useHomes()
  const { chief, manager, system } = house

  const find = async (actor: typeof chief, query: Record<string, string>) =>
    (
      await house.send<{ items: Home[]; next: string | null }>(
        actor,
        'GET',
        `/homes?${new URLSearchParams(query)}`,
      )
    ).body
  const codes = async (actor: typeof chief, q: string) =>
    (await find(actor, { q })).items.map(({ homeCode }) => homeCode)

  it('are found by the beginning of the code and by what people say', async () => {
    expect(await codes(chief, 'll-yhw-1-12-2')).toEqual([
      'LL-YHW-1-12-2-102',
      'LL-YHW-1-12-2-202',
      'LL-YHW-1-12-2-302',
      'LL-YHW-1-12-2-1602',
    ])
    expect(await codes(chief, '12栋1602')).toEqual(['LL-YHW-1-12-1-1602', 'LL-YHW-1-12-2-1602'])
    expect(await codes(chief, '12-2-1602')).toEqual(['LL-YHW-1-12-2-1602'])
    expect(await codes(chief, '12栋2单元1')).toEqual(['LL-YHW-1-12-2-102', 'LL-YHW-1-12-2-1602'])
    expect(await codes(chief, '3栋101')).toEqual(['LL-YHW-1-03-1-101', 'WZ-XY-1-03-1-101'])
    expect(await codes(chief, '望渚 3栋101')).toEqual(['WZ-XY-1-03-1-101'])
    expect(await codes(chief, '1602')).toEqual(['LL-YHW-1-12-1-1602', 'LL-YHW-1-12-2-1602'])
    expect(await codes(chief, '99栋1602')).toEqual([])
  })

  it('are found for a search of customers when the text has a number, in the own branch', async () => {
    const found = async (actor: typeof chief, text: string) => {
      const homes = await house.database.withWork({ actor, permission: 'estate.read' }, (work) =>
        findHomes(work, text, 3),
      )
      return homes.map(({ homeCode }) => homeCode)
    }
    expect(await found(chief, '3栋101')).toEqual(['LL-YHW-1-03-1-101', 'WZ-XY-1-03-1-101'])
    expect(await found(manager(), '3栋101')).toEqual(['LL-YHW-1-03-1-101'])
    expect(await found(chief, '砚湖湾')).toEqual([])
    expect(await found(chief, 'LL-YHW')).toHaveLength(3)
  })

  it('are found in the own branch only', async () => {
    expect(await codes(manager(), '3栋101')).toEqual(['LL-YHW-1-03-1-101'])
    expect((await find(manager(), { limit: '200' })).items).toHaveLength(12)
    expect((await house.send(manager(), 'GET', `/homes/${house.far.homeIds[0]}`)).status).toBe(404)
    expect((await find(buildStaffActor(rights, []), {})).items).toEqual([])
  })

  it('are paged in the order of their places, filtered by building and state', async () => {
    const first = await find(chief, { limit: '5', projectId: house.near.projectId })
    const second = await find(chief, { limit: '50', projectId: house.near.projectId, after: first.next! })
    const all = [...first.items, ...second.items].map(({ homeCode }) => homeCode)
    const byNumber = all.toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true }))
    expect([all.length, second.next, all]).toEqual([12, null, byNumber])
    await system((work) => markHomes(work, house.near.homeIds.slice(0, 2), 'delivered'))
    expect((await find(chief, { state: 'delivered' })).items.map(({ id }) => id)).toEqual(
      house.near.homeIds.slice(0, 2),
    )
    expect((await find(chief, { buildingId: house.far.buildingId })).items).toHaveLength(4)
  })

  it('are found for an import by code or place, saying when a text fits several', async () => {
    const texts = ['12栋1602', '12-2-1602', 'LL-YHW-1-12-1-0302', '40栋101', 'WZ-XY-1-03-1-101', '随便']
    const found = await system((work) => homesByText(work, house.near.projectId, texts))
    expect(texts.map((text) => found.get(text)!.map(({ homeCode }) => homeCode))).toEqual([
      ['LL-YHW-1-12-1-1602', 'LL-YHW-1-12-2-1602'],
      ['LL-YHW-1-12-2-1602'],
      ['LL-YHW-1-12-1-302'],
      [],
      [],
      [],
    ])
  })
})
