import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type BuiltGroup, buildGroup } from '#modules/organization/testing/index.ts'
import { buildResidentActor, buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import { estateModule } from './module.ts'
import { type BuiltProject, buildProject } from './testing/index.ts'

const rights = ['estate.read', 'estate.edit']

describe('what stands in a project', () => {
  const house = useTestServer([estateModule])
  let group: BuiltGroup
  let built: BuiltProject
  const chief = buildStaffActor(rights, '*', { name: '苏念' })
  const stranger = () => buildStaffActor(rights, [group.cityIds[1]])

  beforeAll(async () => {
    group = await house.database.asSystem('a test', buildGroup)
  })
  let count = 0
  beforeEach(async () => {
    built = await house.database.asSystem('a test', (work) =>
      buildProject(work, { nodeId: group.companyIds[0], name: `砚湖湾${++count}` }),
    )
  })

  it('lose a phase or a building only while it is empty', async () => {
    const { projectId, phaseId, buildingId } = built
    expect(await house.send(chief, 'DELETE', `/projects/${projectId}/phases/${phaseId}`)).toMatchObject({
      status: 409,
      body: { code: 'platform.still_in_use' },
    })
    expect(await house.send(chief, 'DELETE', `/projects/${projectId}/buildings/${buildingId}`)).toMatchObject(
      { status: 409 },
    )
    const empty = await house.send<{ id: string }>(chief, 'POST', `/projects/${projectId}/buildings`, {
      phaseId,
      number: '10',
      unitCount: 2,
      floors: 18,
    })
    const list = await house.send<{ buildings: object[] }>(chief, 'GET', `/projects/${projectId}/buildings`)
    expect(list.body.buildings).toMatchObject([
      { name: '3栋', homes: 4 },
      { name: '10栋', homes: 0, unitCount: 2, floors: 18 },
    ])
    expect(
      (await house.send(stranger(), 'DELETE', `/projects/${projectId}/buildings/${empty.body.id}`)).status,
    ).toBe(404)
    expect(
      (await house.send(chief, 'DELETE', `/projects/${projectId}/buildings/${empty.body.id}`)).status,
    ).toBe(200)
    expect(
      await house.send(chief, 'POST', `/projects/${projectId}/buildings`, { phaseId, number: '03' }),
    ).toMatchObject({ status: 409, body: { code: 'estate.name_taken' } })
  })

  it('keep what owners share, and parking spaces of their own homes only', async () => {
    const { projectId, buildingId, homeIds } = built
    const add = (what: string, body: object) =>
      house.send(chief, 'POST', `/projects/${projectId}/${what}`, body)
    expect((await add('common-parts', { kind: '屋面', name: '3栋屋面', buildingId })).status).toBe(201)
    expect(
      (
        await add('common-facilities', {
          kind: '电梯',
          name: '3栋1单元电梯',
          buildingId,
          installedOn: '2026-01-05',
        })
      ).status,
    ).toBe(201)
    expect(
      (await add('parking-spaces', { number: 'A-101', tenure: 'sold', homeId: homeIds[0] })).status,
    ).toBe(201)
    const other = await house.database.asSystem('a test', (work) =>
      buildProject(work, { nodeId: group.companyIds[2], name: `别处${count}` }),
    )
    expect(
      (await add('parking-spaces', { number: 'A-102', tenure: 'sold', homeId: other.homeIds[0] })).status,
    ).toBe(404)
    expect(
      (await add('common-parts', { kind: '屋面', name: '别人的屋面', buildingId: other.buildingId })).status,
    ).toBe(404)
    const commons = await house.send(chief, 'GET', `/projects/${projectId}/commons`)
    expect(commons.body).toMatchObject({
      parts: [{ name: '3栋屋面' }],
      facilities: [{ name: '3栋1单元电梯', installedOn: '2026-01-05' }],
      parkingSpaces: [{ number: 'A-101', homeId: homeIds[0] }],
    })
    const neighbour = buildResidentActor(['estate.read'], { homes: [homeIds[1]!] })
    expect((await house.send(neighbour, 'GET', `/projects/${projectId}/commons`)).body).toMatchObject({
      parts: [{ name: '3栋屋面' }],
      parkingSpaces: [],
    })
  })
})
