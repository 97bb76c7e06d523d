import { beforeAll, describe, expect, it } from 'vitest'
import { buildGroup } from '#modules/organization/testing/index.ts'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import { estateModule } from './module.ts'
import { buildProject } from './testing/index.ts'

type Body = Record<string, any>
const rights = ['estate.read', 'estate.edit']

describe('layouts', () => {
  const house = useTestServer([estateModule])

  let projectId: string
  beforeAll(async () => {
    const built = await house.database.asSystem('a test', async (work) =>
      buildProject(work, { nodeId: (await buildGroup(work)).companyIds[0] }),
    )
    projectId = built.projectId
  })

  it('carry rooms, areas and the plan, and say how many homes are built like them', async () => {
    const chief = buildStaffActor(rights)
    const made = await house.send<{ id: string }>(chief, 'POST', `/projects/${projectId}/layouts`, {
      name: 'A1 三室两厅两卫',
      grossArea: 128.5,
      netArea: 102.8,
    })
    expect(made.status).toBe(201)
    const planFileId = '01900000-0000-7000-8000-0000000000f1'
    expect(
      (
        await house.send(chief, 'PATCH', `/projects/${projectId}/layouts/${made.body.id}`, {
          version: 1,
          planFileId,
        })
      ).status,
    ).toBe(200)
    const wrong = await house.send(chief, 'PATCH', `/projects/${projectId}/layouts/${made.body.id}`, {
      version: 2,
      netArea: 130,
    })
    expect(wrong).toMatchObject({ status: 422, body: { fields: [{ path: 'body.netArea' }] } })
    const { body } = await house.send<{ layouts: object[] }>(chief, 'GET', `/projects/${projectId}/layouts`)
    expect(body.layouts).toMatchObject([
      {
        name: 'A1 三室两厅两卫',
        bedrooms: 3,
        livingRooms: 2,
        bathrooms: 2,
        grossArea: 128.5,
        planFileId,
        homes: 0,
      },
    ])
    expect((await house.send(chief, 'DELETE', `/projects/${projectId}/layouts/${made.body.id}`)).status).toBe(
      200,
    )
  })

  it('[7.1] have a plan that is drawn in editions: only what can be pointed at, and none is lost', async () => {
    const chief = buildStaffActor(rights, undefined, { name: '秦工' })
    const { body: made } = await house.send<{ id: string }>(chief, 'POST', `/projects/${projectId}/layouts`, {
      name: 'B2 一室一厅',
    })
    const path = `/projects/${projectId}/layouts/${made.id}/plans`
    const read = async () => (await house.send<Body>(chief, 'GET', path)).body
    expect(await read()).toMatchObject({ isDrawn: false, version: 1, editions: [] })
    const living = { key: 'living1', kind: 'living', zh: '客厅', en: 'Living room', x: 0, y: 0, w: 5, h: 4 }
    const kitchen = { ...living, key: 'kitchen1', kind: 'kitchen', zh: '厨房', en: 'Kitchen', x: 5, w: 3 }
    const draw = (rooms: object[], version: number, who = chief) =>
      house.send<Body>(who, 'POST', path, { version, plan: { width: 8, height: 6, rooms } })
    const unsound = [
      [],
      [living, { ...kitchen, x: 4.5 }],
      [living, { ...kitchen, zh: '客厅' }],
      [{ ...living, w: 9 }],
    ]
    for (const rooms of unsound)
      expect(await draw(rooms, 1)).toMatchObject({
        status: 422,
        body: { code: 'estate.plan_unsound', fields: [{ path: 'body.plan' }] },
      })
    expect((await draw([living, kitchen], 1)).body).toEqual({ number: 1, version: 2 })
    expect((await draw([living], 1)).status).toBe(409)
    expect(
      (await draw([living], 2, buildStaffActor(rights, ['01900000-0000-7000-8000-0000000000ff']))).status,
    ).toBe(404)
    expect((await draw([living], 2)).body).toEqual({ number: 2, version: 3 })
    expect(await read()).toMatchObject({
      isDrawn: true,
      plan: { rooms: [{ zh: '客厅' }] },
      editions: [
        { number: 2, drawnBy: '秦工' },
        { number: 1, plan: { rooms: [{ kind: 'living' }, { kind: 'kitchen' }] } },
      ],
    })
    const events = await house.owner.query(
      "SELECT payload FROM platform.event WHERE name = 'estate.layout_drawn.v1' AND subject_id = $1 ORDER BY id",
      [made.id],
    )
    expect(events.rows.map(({ payload }) => payload.number)).toEqual([1, 2])
  })
})
