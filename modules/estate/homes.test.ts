import { describe, expect, it } from 'vitest'
import { buildResidentActor } from '#platform/testing/index.ts'
import type { Work } from '#platform/work/index.ts'
import { getElevation } from './queries/get-elevation.ts'
import { useHomes } from './testing/index.ts'

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

describe('homes', () => {
  const house = useHomes()
  const { chief, manager } = house

  it('show a resident the own home and no other', async () => {
    const resident = buildResidentActor(['estate.read'], { homes: [house.near.homeIds[0]!] })
    const list = await house.send<{ items: Home[] }>(resident, 'GET', '/homes')
    expect(list.body.items.map(({ label }) => label)).toEqual(['砚湖湾 3栋1单元101'])
    expect((await house.send(resident, 'GET', `/homes/${house.near.homeIds[1]}`)).status).toBe(404)
  })

  it('are added with a code that says where they stand, once', async () => {
    const add = (body: object) =>
      house.send<Home>(manager(), 'POST', `/projects/${house.near.projectId}/homes`, {
        buildingId: house.near.buildingId,
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
    expect((await add({ number: '701', buildingId: house.far.buildingId })).status).toBe(404)
  })

  it('get another code with another number, and refuse a stale form', async () => {
    const { homeIds } = house.far
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
    const made = await house.send<Home>(chief, 'POST', `/projects/${house.far.projectId}/homes`, {
      buildingId: house.far.buildingId,
      number: '901',
    })
    await house.send(chief, 'POST', `/projects/${house.far.projectId}/parking-spaces`, {
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
      `/projects/${house.near.projectId}/buildings`,
    )
    const { id } = list.body.buildings.find(({ number }) => number === '12')!
    const { body } = await house.send<Floors>(
      manager(),
      'GET',
      `/projects/${house.near.projectId}/buildings/${id}/elevation`,
    )
    const asked: string[] = []
    await house.database.withWork({ actor: manager(), permission: 'estate.read' }, (work) => {
      const counting = {
        ...work,
        sql: <Row>(text: string, values?: readonly unknown[]) =>
          asked.push(text) && work.sql<Row>(text, values),
      }
      return getElevation(counting as Work, house.near.projectId, id)
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
      (
        await house.send(
          manager(),
          'GET',
          `/projects/${house.far.projectId}/buildings/${house.far.buildingId}/elevation`,
        )
      ).status,
    ).toBe(404)
    expect(
      (await house.send(chief, 'GET', `/projects/${house.far.projectId}/buildings/${id}/elevation`)).status,
    ).toBe(404)
  })
})
