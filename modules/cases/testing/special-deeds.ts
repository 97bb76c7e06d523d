import { buildStaff } from '#modules/organization/testing/index.ts'
import { buildStaffActor, type TestServer } from '#platform/testing/index.ts'
import type { Database } from '#platform/work/index.ts'
import type { Desk } from './build-desk.ts'

type Body = Record<string, any>

/** Somebody above the leads, who approves special plans. */
export const buildManager = (database: Database, desk: Desk) =>
  database.asSystem('a manager above the leads', async (work) => {
    const [nodeId] = desk.group.companyIds
    const { staffId } = await buildStaff(work, { nodeId, role: 'cityManager', name: '顾城' })
    return buildStaffActor(['cases.read', 'cases.approve'], [nodeId], { id: staffId, name: '顾城' })
  })

/** A plan of its own: asked for, decided above, answered by the customer, its step done, taken back. */
export function specialDeedsOn(
  ask: TestServer['send'],
  { desk, manager }: { desk: Desk; manager: Desk['agent'] },
  { id, version }: { id: string; version: number },
  { one, other }: { one: number; other: number },
): (() => Promise<number>)[] {
  const standing = async () =>
    (await ask<Body>(desk.agent, 'GET', `/cases/${id}/special-plans`)).body.items?.[0]
  const send = async (by: Desk['agent'], path: string, body: object) =>
    (await ask(by, 'POST', `/cases/${id}${path}`, body)).status
  const plan = { reason: '常规期限内做不完', body: '整体返修。', until: '2027-01-15' }
  const milestones = [{ what: '淋水试验', person: '秦工', until: '2026-12-25' }]
  const decision = { approved: one % 4 > 0, reason: '先查清楚' }
  const of = async (path: string, by: Desk['agent'], body: object) => {
    const known = await standing()
    return known ? send(by, `/special-plans/${known.id}/${path}`, { version: known.version, ...body }) : 404
  }
  const propose = () => send(desk.colleague, '/special-plans', { version, ...plan, milestones })
  return [
    propose,
    propose,
    () => of('decision', manager, decision),
    () => of('decision', manager, decision),
    () => of('withdrawal', desk.colleague, { reason: '按常规办理' }),
    () => send(desk.agent, '/plan-answer', { agreed: other % 2 === 0, body: '电话里说的' }),
    async () => {
      const known = await standing()
      const path = `/milestones/${known?.milestones[0]?.id ?? id}/completion`
      return send(desk.engineer, path, { outcome: '做完了' })
    },
  ]
}

/** Leads a case, where it may go there, to a special plan that is decided; how far it came is for chance to say. */
export async function leadToSpecial(
  ask: TestServer['send'],
  { desk, manager }: { desk: Desk; manager: Desk['agent'] },
  id: string,
): Promise<void> {
  const file = async () => (await ask<Body>(desk.agent, 'GET', `/cases/${id}`)).body
  const { items } = (await ask<Body>(desk.agent, 'GET', '/case-categories')).body
  const categoryId = items.find(({ code }: Body) => code === 'quality.leak').id
  await ask(desk.agent, 'POST', `/cases/${id}/replies`, { body: '您好，我们来办。' })
  await ask(desk.agent, 'PATCH', `/cases/${id}`, { version: (await file()).version, categoryId })
  const of = { desk, manager }
  const [propose] = specialDeedsOn(ask, of, { id, version: (await file()).version }, { one: 1, other: 0 })
  await propose!()
  const [, , decide] = specialDeedsOn(ask, of, { id, version: 0 }, { one: 1, other: 0 })
  await decide!()
}
