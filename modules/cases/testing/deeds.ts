import type { TestServer } from '#platform/testing/index.ts'
import type { Actor } from '#platform/work/index.ts'
import type { CaseRow, TaskRow } from '../tables.ts'
import type { Desk } from './build-desk.ts'

/** A case as it was last seen, and the topics that it may be about. */
interface SeenCase {
  file: CaseRow
  tasks: readonly TaskRow[]
  topics: readonly string[]
}

/** Everything that people can do to a case; `who` and `minutes` choose among the people, tasks, departments and topics. */
export function deedsOn(
  send: TestServer['send'],
  desk: Desk,
  { file: { id, version }, tasks, topics }: SeenCase,
  { who, minutes }: { who: number; minutes: number },
) {
  const staff = [desk.agent, desk.colleague, desk.executive][who % 3]!
  const customer = [desk.owner, desk.wife][who % 2]!
  const chosen = <Item>(items: readonly Item[]) => items[minutes % Math.max(items.length, 1)]
  const task = `/tasks/${chosen(tasks)?.id ?? id}`
  const at =
    (by: Actor, path: string, body: object = {}, method: 'POST' | 'PATCH' = 'POST') =>
    async () =>
      (await send(by, method, path, body)).status
  const on = (by: Actor, path: string, body?: object) => at(by, `/cases/${id}${path}`, body)
  const my = (path: string, body: object) => at(customer, `/my-cases/${id}${path}`, body)
  return {
    reply: on(staff, '/replies', { body: '您好，正在办理。' }),
    progress: on(staff, '/progress', { body: '配件已到。' }),
    note: on(staff, '/notes', { body: '内部备注' }),
    arrive: on(desk.engineer, '/arrival', { body: '已到现场' }),
    safeguard: on(desk.engineer, '/safeguards', { kind: 'interimMeasure', body: '已拉警戒线' }),
    handOver: on(staff, '/tasks', {
      departmentId: chosen([desk.engineering, desk.property]),
      reason: '请核实',
    }),
    accept: on(desk.engineer, `${task}/acceptance`),
    complete: on(desk.engineer, `${task}/completion`, { body: '已修' }),
    return: on(desk.engineer, `${task}/return`, { reason: '不属我部' }),
    withdraw: on(staff, `${task}/withdrawal`, { reason: '不用了' }),
    rule: on(desk.executive, '/ruling', {
      version: 1,
      departmentId: desk.engineering,
      reason: '保修期内归工程',
    }),
    takeOver: on(staff, '/owner', { version }),
    takeOverStale: on(staff, '/owner', { version: version - 1 || version }),
    assign: on(staff, '/assignment', { version, staffId: desk.colleague.id, reason: '换人' }),
    classify: at(staff, `/cases/${id}`, { version, categoryId: chosen(topics) }, 'PATCH'),
    plan: on(staff, '/plan', { version, measures: '重做防水', person: '秦工', until: '2027-01-15' }),
    pause: on(staff, '/pause', { reason: 'material', words: '等配件' }),
    resume: on(staff, '/resumption'),
    giveResult: on(staff, '/result', { version, body: '已修复' }),
    close: on(staff, '/closure', { version, closure: 'documentedOffer', body: '办结' }),
    withdrawn: on(staff, '/closure', { version, closure: 'withdrawn', body: '按您的意思撤回' }),
    write: my('/messages', { body: '还没好' }),
    agree: my('/plan-answer', { agreed: true }),
    wish: my('/plan-answer', { agreed: false, body: '能不能早一点' }),
    confirm: my('/rating', { satisfaction: 4, solved: true }),
    refuse: my('/rating', { satisfaction: 1, solved: false }),
    reopen: my('/reopening', { body: '又漏了' }),
  }
}

export type DeedName = keyof ReturnType<typeof deedsOn>
