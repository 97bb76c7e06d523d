import { organizationModule } from '#modules/organization/module.ts'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { casesModule } from './module.ts'
import { buildDesk, type Desk } from './testing/index.ts'

describe('a term in working hours', () => {
  const house = useTestServer([organizationModule, casesModule], '2026-11-20T16:00:00+08:00')
  let desk: Desk
  beforeAll(async () => {
    desk = await buildDesk(house.database)
    for (const projectId of [desk.projectId, desk.farProjectId])
      await house.owner.query(
        `INSERT INTO cases.policy (project_id, first_reply_minutes, measure) VALUES ($1, 240, 'working')`,
        [projectId],
      )
  })

  const openAt = async (project: { projectId: string }) => {
    const { status, body } = await house.send<{ firstReplyDueAt: string }>(desk.executive, 'POST', '/cases', {
      projectId: project.projectId,
      kind: 'complaint',
      channel: 'hotline',
      body: '地下车库入口道闸早上打不开。',
    })
    expect(status).toBe(201)
    return body.firstReplyDueAt
  }

  it('runs on by the calendar of its city: a Saturday worked in one city ends it there earlier', async () => {
    const chief = buildStaffActor(['organization.edit'], '*')
    await house.send(chief, 'PUT', `/organization/nodes/${desk.group.cityIds[0]}/calendar/2026-11-21`, {
      workday: true,
      reason: '错峰调休',
    })
    expect(await openAt(desk.project)).toBe('2026-11-21T03:00:00.000Z')
    expect(await openAt(desk.farProject)).toBe('2026-11-23T03:00:00.000Z')
  })
})
