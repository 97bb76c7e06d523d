import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type BuiltGroup, buildGroup } from '#modules/organization/testing/index.ts'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import { estateModule } from './module.ts'
import { type BuiltProject, buildProject } from './testing/index.ts'

const rights = ['estate.read', 'estate.edit']

describe('projects and their phases', () => {
  const house = useTestServer([estateModule])
  let group: BuiltGroup
  let built: BuiltProject
  const chief = buildStaffActor(rights, '*', { name: '苏念' })
  const manager = () => buildStaffActor(rights, [group.companyIds[0]])
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
  const one = async (actor = chief, id = built.projectId) =>
    (await house.send<Record<string, unknown>>(actor, 'GET', `/projects/${id}`)).body
  const events = async (name: string, subject: string) =>
    (
      await house.owner.query(
        'SELECT payload, project_id FROM platform.event WHERE name = $1 AND subject_id = $2 ORDER BY position',
        [name, subject],
      )
    ).rows

  it('are founded under a company, seen by its branch, and announced', async () => {
    const founding = {
      nodeId: group.companyIds[0],
      cityCode: 'll',
      code: 'sxf',
      name: '松雪府',
      city: '临澜',
    }
    const founded = await house.send<{ id: string }>(manager(), 'POST', '/projects', founding)
    expect(founded.status).toBe(201)
    expect(await one(manager(), founded.body.id)).toMatchObject({
      cityCode: 'LL',
      code: 'SXF',
      state: 'preparing',
      timezone: 'Asia/Shanghai',
      phases: [],
      homes: 0,
    })
    expect(await events('estate.project_created.v1', founded.body.id)).toEqual([
      {
        payload: { projectId: founded.body.id, nodeId: group.companyIds[0], name: '松雪府' },
        project_id: founded.body.id,
      },
    ])
    expect((await house.send(stranger(), 'GET', `/projects/${founded.body.id}`)).status).toBe(404)
    const twin = await house.send(chief, 'POST', '/projects', { ...founding, name: '松雪二府' })
    expect(twin).toMatchObject({
      status: 409,
      body: { code: 'estate.code_taken', details: { code: 'LL-SXF' } },
    })
  })

  it('are founded nowhere else: not under a region, not in another branch, not with a code that cannot stand in home codes', async () => {
    const founding = { nodeId: group.regionIds[0], cityCode: 'LL', code: 'X1', name: '越级', city: '临澜' }
    expect(await house.send(chief, 'POST', '/projects', founding)).toMatchObject({
      status: 422,
      body: { code: 'estate.wrong_node' },
    })
    expect(
      (await house.send(manager(), 'POST', '/projects', { ...founding, nodeId: group.companyIds[2] })).status,
    ).toBe(404)
    const unfit = await house.send(chief, 'POST', '/projects', {
      ...founding,
      nodeId: group.companyIds[0],
      code: '砚湖湾',
    })
    expect(unfit).toMatchObject({ status: 422, body: { fields: [{ path: 'body.code' }] } })
  })

  it('are listed by code with their counts, found by name, and paged', async () => {
    await house.database.asSystem('a test', (work) =>
      buildProject(work, {
        nodeId: group.companyIds[2],
        cityCode: 'WZ',
        name: '望渚新苑',
        city: '望渚',
        homes: 3,
      }),
    )
    const mine = await house.send<{ items: object[] }>(
      manager(),
      'GET',
      `/projects?q=${encodeURIComponent(`砚湖湾${count}`)}`,
    )
    expect(mine.body.items).toMatchObject([
      { id: built.projectId, buildings: 1, homes: 4, state: 'delivered' },
    ])
    const first = await house.send<{ items: { cityCode: string }[]; next: string }>(
      chief,
      'GET',
      '/projects?limit=1',
    )
    const rest = await house.send<{ items: { cityCode: string }[] }>(
      chief,
      'GET',
      `/projects?limit=200&after=${first.body.next}`,
    )
    expect([first.body.items[0], ...rest.body.items].map((item) => item!.cityCode).join(' ')).toMatch(
      /^(LL )+WZ$/,
    )
    const others = await house.send<{ items: { name: string }[] }>(stranger(), 'GET', '/projects')
    expect(others.body.items.map(({ name }) => name)).toEqual(['望渚新苑'])
  })

  it('keep their code once homes carry it, and go with their company when they are moved', async () => {
    const change = (body: object) =>
      house.send<{ version: number }>(chief, 'PATCH', `/projects/${built.projectId}`, body)
    expect(await change({ version: 1, code: 'NEU' })).toMatchObject({
      status: 409,
      body: { code: 'estate.code_in_use' },
    })
    expect(await change({ version: 1, nodeId: group.companyIds[2] })).toMatchObject({
      status: 200,
      body: { version: 2 },
    })
    expect((await house.send(manager(), 'GET', `/projects/${built.projectId}`)).status).toBe(404)
    expect((await house.send(manager(), 'GET', `/homes/${built.homeIds[0]}`)).status).toBe(404)
    expect((await house.send(stranger(), 'GET', `/homes/${built.homeIds[0]}`)).status).toBe(200)
    expect(await change({ version: 1, name: '旧表单' })).toMatchObject({
      status: 409,
      body: { code: 'platform.stale', details: { by: '苏念' } },
    })
    const seized = await house.send(manager(), 'PATCH', `/projects/${built.projectId}`, {
      version: 2,
      nodeId: group.companyIds[0],
    })
    expect(seized.status).toBe(404)
  })

  it('keep the day on which their first phase was delivered, and announce every delivery once', async () => {
    const { projectId, phaseId } = built
    const second = await house.send<{ id: string }>(chief, 'POST', `/projects/${projectId}/phases`, {
      name: '二期',
      number: 2,
    })
    const deliver = (phase: string, version: number, deliveredOn: string) =>
      house.send(chief, 'POST', `/projects/${projectId}/phases/${phase}/delivery`, { version, deliveredOn })
    expect(await deliver(second.body.id, 1, '2026-11-20')).toMatchObject({
      status: 200,
      body: { isFirstPhase: false },
    })
    expect(await one()).toMatchObject({ firstPhaseDeliveredOn: null })
    expect(await deliver(phaseId, 1, '2026-11-21')).toMatchObject({
      status: 422,
      body: { code: 'estate.delivered_in_future' },
    })
    expect(await deliver(phaseId, 1, '2026-05-31')).toMatchObject({
      status: 200,
      body: { isFirstPhase: true, version: 2 },
    })
    expect((await deliver(phaseId, 2, '2026-05-31')).status).toBe(200)
    expect((await deliver(phaseId, 2, '2026-06-01')).status).toBe(200)
    expect(await one()).toMatchObject({
      firstPhaseDeliveredOn: '2026-06-01',
      phases: [{ deliveredOn: '2026-06-01' }, { deliveredOn: '2026-11-20' }],
    })
    const announced = await events('estate.phase_delivered.v1', phaseId)
    expect(announced.map(({ payload }) => [payload.isFirstPhase, payload.deliveredOn])).toEqual([
      [true, '2026-05-31'],
      [true, '2026-06-01'],
    ])
    expect((await deliver('01900000-0000-7000-8000-00000000dead', 1, '2026-05-31')).status).toBe(404)
  })

  it('announce each new plan for the delivery of a phase, and a mere new name not at all', async () => {
    const { projectId, phaseId } = built
    const change = (version: number, body: object) =>
      house.send(chief, 'PATCH', `/projects/${projectId}/phases/${phaseId}`, { version, ...body })
    expect((await change(1, { plannedDeliveryOn: '2027-01-31' })).status).toBe(200)
    expect((await change(2, { name: '首期', plannedDeliveryOn: '2027-01-31' })).status).toBe(200)
    expect((await change(3, { plannedDeliveryOn: null })).status).toBe(200)
    expect(await change(1, { plannedDeliveryOn: '2027-02-28' })).toMatchObject({ status: 409 })
    const announced = await events('estate.phase_planned.v1', phaseId)
    expect(announced.map(({ payload }) => payload.plannedDeliveryOn)).toEqual([
      '2026-05-01',
      '2027-01-31',
      null,
    ])
  })

  it('are closed to the public, and read-only for those without the right to edit', async () => {
    expect((await house.send(undefined, 'GET', '/projects')).status).toBe(401)
    expect(
      (
        await house.send(buildStaffActor(['estate.read']), 'PATCH', `/projects/${built.projectId}`, {
          version: 1,
          name: '改名',
        })
      ).status,
    ).toBe(403)
  })
})
