import type { Actor } from '#platform/work/index.ts'
import { describe, expect, it } from 'vitest'
import { casesContract } from './contract.ts'
import { casesModule } from './module.ts'
import { useResidents } from './testing/index.ts'

type Body = Record<string, any>

describe('a resident', () => {
  const { house, desk, post, get, report, versionOf } = useResidents()

  it('never gets an internal word, a task or a hidden term, through any route that residents have', async () => {
    const { id } = await report()
    const secret = '内部：此户为敏感客户'
    await post(desk.agent, `/cases/${id}/notes`, { body: secret })
    const { body: task } = await post(desk.agent, `/cases/${id}/tasks`, {
      departmentId: desk.engineering,
      reason: secret,
    })
    await post(desk.engineer, `/cases/${id}/tasks/${task.taskId}/return`, { reason: secret })
    const again = (
      await post(desk.agent, `/cases/${id}/tasks`, { departmentId: desk.property, reason: secret })
    ).body
    await post(desk.engineer, `/cases/${id}/tasks/${again.taskId}/acceptance`)
    await post(desk.engineer, `/cases/${id}/tasks/${again.taskId}/completion`, { body: secret })
    await post(desk.agent, `/cases/${id}/assignment`, {
      version: await versionOf(id),
      staffId: desk.colleague.id,
      reason: secret,
    })
    await post(desk.colleague, `/cases/${id}/replies`, { body: '您好。' })
    await post(desk.colleague, `/cases/${id}/pause`, { reason: 'material', words: secret })
    await post(desk.colleague, `/cases/${id}/resumption`)
    await post(desk.colleague, `/cases/${id}/result`, { version: await versionOf(id), body: '已修好。' })
    expect(JSON.stringify((await get(desk.agent, `/cases/${id}`)).body)).toContain(secret)
    const asResident = {
      ...desk.owner,
      permissions: new Set(['cases.report', ...Object.keys(casesModule.permissions!)]),
    }
    for (const { method, path } of Object.values(casesContract.routes)) {
      const asked = path.replace(':caseId', id).replace(':taskId', task.taskId)
      const body =
        method === 'GET' ? undefined : (bodies[path]?.(await versionOf(id)) ?? { body: '我再补充一句。' })
      const query =
        path === '/case-figures'
          ? '?from=2026-01-01T00:00:00Z&until=2027-01-01T00:00:00Z'
          : path === '/cases'
            ? '?q=敏感'
            : ''
      const reply = await house.send<Body>(asResident, method, asked + query, body)
      expect(JSON.stringify(reply.body ?? ''), `${method} ${path}`).not.toContain('敏感')
    }
  })

  it('sees only visible entries and shown cases in the tables themselves', async () => {
    const { id } = await report()
    await post(desk.agent, `/cases/${id}/notes`, { body: '内部' })
    await post(desk.agent, `/cases/${id}/tasks`, { departmentId: desk.engineering, reason: '内部' })
    const look = (actor: Actor, sql: string) =>
      house.database.withWork({ actor }, (work) => work.sql<Body>(sql))
    expect(await look(desk.owner, `SELECT kind FROM cases.entry WHERE case_id = '${id}'`)).toEqual([
      { kind: 'message' },
    ])
    expect(await look(desk.owner, 'SELECT 1 FROM cases.task')).toEqual([])
    expect(await look(desk.owner, 'SELECT 1 FROM cases.clock_pause')).toEqual([])
    expect(await look(desk.owner, `SELECT target FROM cases.promise WHERE case_id = '${id}'`)).toEqual([
      { target: 'firstReply' },
    ])
    expect(await look(desk.owner, 'SELECT 1 FROM cases.case_text')).toEqual([])
    expect(
      await look(desk.owner, `SELECT * FROM cases.find_text('{漏}', '%漏%', NULL, NULL, NULL, 10)`),
    ).toEqual([])
    expect(await look(desk.tenant, `SELECT 1 FROM cases.entry WHERE case_id = '${id}'`)).toEqual([])
    expect(await look(desk.tenant, `SELECT 1 FROM cases.promise WHERE case_id = '${id}'`)).toEqual([])
    const forged = (
      visible: boolean,
    ) => `INSERT INTO cases.entry (id, project_id, case_id, at, kind, visible_to_customer, author_kind, body)
      VALUES (uuidv7(), '${desk.projectId}', '${id}', now(), 'reply', ${visible}, 'staff', '伪造')`
    await expect(look(desk.owner, forged(true))).rejects.toMatchObject({ code: 'platform.not_found' })
    const leak = `INSERT INTO cases.entry (id, project_id, case_id, at, kind, visible_to_customer, author_kind, body)
      VALUES (uuidv7(), '${desk.projectId}', '${id}', now(), 'internalNote', true, 'staff', '内部')`
    await expect(look(desk.agent, leak)).rejects.toThrow('internal_stays_internal')
  })
})

const reason = () => ({ reason: '试试' })
const bodies: Record<string, (version: number) => object> = {
  '/cases': () => ({}),
  '/cases/:caseId': (version) => ({ version, urgency: 'LOW' }),
  '/cases/:caseId/tasks': () => ({}),
  '/cases/:caseId/tasks/:taskId/return': reason,
  '/cases/:caseId/tasks/:taskId/withdrawal': reason,
  '/cases/:caseId/owner': (version) => ({ version }),
  '/cases/:caseId/closure': (version) => ({ version, closure: 'withdrawn', body: '不用了' }),
  '/cases/:caseId/result': (version) => ({ version, body: '好了' }),
  '/my-cases': () => ({ kind: 'enquiry', body: '请问物业电话是多少？' }),
  '/my-cases/:caseId/rating': () => ({ satisfaction: 3, solved: false }),
}
