import { beforeAll, describe, expect, it } from 'vitest'
import { type BuiltGroup, buildGroup } from '#modules/organization/testing/index.ts'
import { buildResidentActor, buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import type { Work } from '#platform/work/index.ts'
import { upsertHomes } from './index.ts'
import { getElevation } from './queries/get-elevation.ts'
import { estateModule } from './module.ts'
import { type BuiltProject, buildProject } from './testing/index.ts'

interface Home {
  id: string
  homeCode: string
  label: string
  version: number
}
interface Floors {
  units: { number: string }[]
  floors: {
    floor: number
    homes: { id: string; number: string; unitNumber: string; state: string; layoutName: string | null }[]
  }[]
}
const rights = ['estate.read', 'estate.edit']

describe('homes', () => {
  const house = useTestServer([estateModule])
  let group: BuiltGroup
  let near: BuiltProject
  let far: BuiltProject
  const chief = buildStaffActor(rights, '*', { name: '苏念' })
  const manager = () => buildStaffActor(rights, [group.companyIds[0]])
  const system = <T>(run: Parameters<typeof house.database.asSystem<T>>[1]) =>
    house.database.asSystem('a test', run)

  beforeAll(async () => {
    group = await system(buildGroup)
    near = await system((work) =>
      buildProject(work, { nodeId: group.companyIds[0], code: 'YHW', name: '砚湖湾', homes: 4 }),
    )
    far = await system((work) =>
      buildProject(work, {
        nodeId: group.companyIds[2],
        cityCode: 'WZ',
        code: 'XY',
        name: '望渚新苑',
        city: '望渚',
        homes: 4,
      }),
    )
    const rows = [1, 2].flatMap((unit) =>
      [1, 2, 3, 16].map((floor) => ({
        row: unit * 100 + floor,
        building: 12,
        unit,
        number: `${floor}02`,
        layout: '三室两厅',
      })),
    )
    await system((work) => upsertHomes(work, near.projectId, rows))
  })

  it('show a resident the own home and no other', async () => {
    const resident = buildResidentActor(['estate.read'], { homes: [near.homeIds[0]!] })
    const list = await house.send<{ items: Home[] }>(resident, 'GET', '/homes')
    expect(list.body.items.map(({ label }) => label)).toEqual(['砚湖湾 3栋1单元101'])
    expect((await house.send(resident, 'GET', `/homes/${near.homeIds[1]}`)).status).toBe(404)
  })

  it('are added with a code that says where they stand, once', async () => {
    const add = (body: object) =>
      house.send<Home>(manager(), 'POST', `/projects/${near.projectId}/homes`, {
        buildingId: near.buildingId,
        ...body,
      })
    expect(await add({ number: '0501', unitNumber: '2', grossArea: 99.5 })).toMatchObject({
      status: 201,
      body: { homeCode: 'LL-YHW-1-03-2-501' },
    })
    expect(await add({ number: '501', unitNumber: '02' })).toMatchObject({
      status: 409,
      body: { code: 'estate.home_code_taken', details: { homeCode: 'LL-YHW-1-03-2-501' } },
    })
    expect(await add({ number: '601', grossArea: 90, netArea: 95 })).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'body.netArea' }] },
    })
    expect(await add({ number: '大宅' })).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'body.number' }] },
    })
    expect(await add({ number: 'A1' })).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'body.floor' }] },
    })
    expect(await add({ number: 'A1', floor: 0 })).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'body.floor' }] },
    })
    expect((await add({ number: '701', buildingId: far.buildingId })).status).toBe(404)
  })

  it('get another code with another number, and refuse a stale form', async () => {
    const { homeIds } = far
    const change = (body: object) => house.send<Home>(chief, 'PATCH', `/homes/${homeIds[3]}`, body)
    expect(await change({ version: 1, number: '301', grossArea: 140 })).toMatchObject({
      status: 200,
      body: { homeCode: 'WZ-XY-1-03-1-301', version: 2 },
    })
    expect((await house.send(chief, 'GET', `/homes/${homeIds[3]}`)).body).toMatchObject({
      floor: 3,
      grossArea: 140,
      netArea: 102.8,
      label: '望渚新苑 3栋1单元301',
    })
    expect(await change({ version: 1, grossArea: 141 })).toMatchObject({
      status: 409,
      body: { code: 'platform.stale', details: { by: '苏念', theirs: { version: 2 } } },
    })
    expect(await change({ version: 2, number: '101' })).toMatchObject({
      status: 409,
      body: { code: 'estate.home_code_taken' },
    })
    expect(
      (await house.send(manager(), 'PATCH', `/homes/${homeIds[3]}`, { version: 2, grossArea: 1 })).status,
    ).toBe(404)
  })

  it('are removed while nothing uses them', async () => {
    const made = await house.send<Home>(chief, 'POST', `/projects/${far.projectId}/homes`, {
      buildingId: far.buildingId,
      number: '901',
    })
    await house.send(chief, 'POST', `/projects/${far.projectId}/parking-spaces`, {
      number: 'B1',
      tenure: 'rented',
      homeId: made.body.id,
    })
    expect(await house.send(chief, 'DELETE', `/homes/${made.body.id}`)).toMatchObject({
      status: 409,
      body: { code: 'platform.still_in_use' },
    })
    await house.owner.query(`DELETE FROM estate.parking_space WHERE number = 'B1'`)
    expect((await house.send(chief, 'DELETE', `/homes/${made.body.id}`)).status).toBe(200)
  })

  it('stand in their building as floors and units, from the top down, read in one statement', async () => {
    const list = await house.send<{ buildings: { id: string; number: string }[] }>(
      chief,
      'GET',
      `/projects/${near.projectId}/buildings`,
    )
    const { id } = list.body.buildings.find(({ number }) => number === '12')!
    const { body } = await house.send<Floors>(
      manager(),
      'GET',
      `/projects/${near.projectId}/buildings/${id}/elevation`,
    )
    const asked: string[] = []
    await house.database.withWork({ actor: manager(), permission: 'estate.read' }, (work) => {
      const counting = {
        ...work,
        sql: <Row>(text: string, values?: readonly unknown[]) =>
          asked.push(text) && work.sql<Row>(text, values),
      }
      return getElevation(counting as Work, near.projectId, id)
    })
    expect(asked).toHaveLength(1)
    expect(body.units.map(({ number }) => number)).toEqual(['1', '2'])
    expect(body.floors.map(({ floor }) => floor)).toEqual(
      Array.from({ length: 16 }, (_, index) => 16 - index),
    )
    expect(body.floors[0]!.homes).toMatchObject([
      { unitNumber: '1', number: '1602', state: 'planned', layoutName: '三室两厅' },
      { unitNumber: '2', number: '1602' },
    ])
    expect(body.floors[8]!.homes).toEqual([])
    expect(
      (await house.send(manager(), 'GET', `/projects/${far.projectId}/buildings/${far.buildingId}/elevation`))
        .status,
    ).toBe(404)
    expect(
      (await house.send(chief, 'GET', `/projects/${far.projectId}/buildings/${id}/elevation`)).status,
    ).toBe(404)
  })
})
