import { describe, expect, it } from 'vitest'
import { buildGroup } from '#modules/organization/testing/index.ts'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import { estateModule } from './module.ts'
import { buildProject } from './testing/index.ts'

const rights = ['estate.read', 'estate.edit']

describe('layouts', () => {
  const house = useTestServer([estateModule])

  it('carry rooms, areas and the plan, and say how many homes are built like them', async () => {
    const { projectId } = await house.database.asSystem('a test', async (work) =>
      buildProject(work, { nodeId: (await buildGroup(work)).companyIds[0] }),
    )
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
})
