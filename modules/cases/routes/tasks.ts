import { Id, Instant, route, Shape, Version, Words } from '#platform/contract/index.ts'
import { refusals } from '../errors.ts'
import { CaseLine, HandedOverView } from '../views.ts'
import { optional, params, Saying, alreadyClosed, wrongState, taskEnded, handle } from './common.ts'

const taskParams = Shape({ caseId: Id, taskId: Id })
const Reason = Shape({ reason: Words })
const perform = { permission: 'cases.perform' }

export const tasksRoutes = {
  handOverCase: route({
    method: 'POST',
    path: '/cases/:caseId/tasks',
    access: handle,
    summary: { zh: '转部门办理', en: 'Hand a task to a department' },
    params,
    body: Shape({ departmentId: Id, reason: Words, dueAt: optional(Instant) }),
    reply: HandedOverView,
    status: 201,
    refusals: [alreadyClosed, wrongState, refusals.rulingAwaited],
  }),
  acceptTask: route({
    method: 'POST',
    path: '/cases/:caseId/tasks/:taskId/acceptance',
    access: perform,
    summary: { zh: '接收任务', en: 'Accept a task' },
    params: taskParams,
    reply: CaseLine,
    refusals: [taskEnded, refusals.notInDepartment],
  }),
  returnTask: route({
    method: 'POST',
    path: '/cases/:caseId/tasks/:taskId/return',
    access: perform,
    summary: { zh: '退回任务', en: 'Send a task back' },
    params: taskParams,
    body: Reason,
    reply: CaseLine,
    refusals: [taskEnded, refusals.notInDepartment, refusals.taskRuled],
  }),
  decideRuling: route({
    method: 'POST',
    path: '/cases/:caseId/ruling',
    access: { permission: 'cases.assign' },
    summary: { zh: '裁定归口部门', en: 'Decide which department acts' },
    params,
    body: Shape({ version: Version, departmentId: Id, reason: Words, dueAt: optional(Instant) }),
    reply: CaseLine,
    refusals: [alreadyClosed, wrongState, refusals.nothingToRule, refusals.notReferee],
  }),
  completeTask: route({
    method: 'POST',
    path: '/cases/:caseId/tasks/:taskId/completion',
    access: perform,
    summary: { zh: '完成任务', en: 'Report a task done' },
    params: taskParams,
    body: Saying,
    reply: CaseLine,
    refusals: [taskEnded, refusals.taskNotAccepted, refusals.notInDepartment],
  }),
  withdrawTask: route({
    method: 'POST',
    path: '/cases/:caseId/tasks/:taskId/withdrawal',
    access: handle,
    summary: { zh: '撤回任务', en: 'Take a task back' },
    params: taskParams,
    body: Reason,
    reply: CaseLine,
    refusals: [taskEnded],
  }),
}
