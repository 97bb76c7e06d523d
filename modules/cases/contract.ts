import { defineContract, Id, Instant, IsoDate, Line, OneOf, Page, Paging, route, Shape, Type, Version, Words } from '#platform/contract/index.ts'
import { FileIds } from '#platform/files/file-card.ts'
import { channels, kinds, states, urgencies } from './case.ts'
import { pauseReasons } from './clock.ts'
import { refusals } from './errors.ts'
import { CaseLine, CaseView, CategoryView, CountsView, FiguresView, HandedOverView, MyCaseLine, MyCaseView, OpenedView } from './views.ts'

const optional = Type.Optional
const params = Shape({ caseId: Id })
const taskParams = Shape({ caseId: Id, taskId: Id })
const Saying = Shape({ body: Words, fileIds: optional(FileIds) })
const Reason = Shape({ reason: Words })
const Satisfaction = Type.Integer({ minimum: 1, maximum: 5 })
const list = <Values extends readonly string[]>(values: Values) => optional(Type.Array(OneOf(values)))
const { alreadyClosed, notOwner, notReady, wrongState, taskEnded } = refusals
const handle = { permission: 'cases.handle' }
const perform = { permission: 'cases.perform' }
const report = { permission: 'cases.report' }

export const casesContract = defineContract('cases', {
  listCases: route({
    method: 'GET', path: '/cases', access: { permission: 'cases.read' },
    summary: { zh: '收件箱', en: 'Inbox' },
    query: Shape({
      ...Paging, of: optional(OneOf(['reach', 'mine', 'department'])), open: optional(Type.Boolean({ default: true })), projectId: optional(Id),
      state: list(states), kind: list(kinds), channel: list(channels), urgency: list(urgencies), categoryId: optional(Type.Array(Id)),
      ownerStaffId: optional(Id), personId: optional(Id), homeId: optional(Id), overdue: optional(Type.Boolean()),
      waiting: optional(Type.Boolean()), q: optional(Type.String({ maxLength: 100 })),
    }),
    reply: Page(CaseLine),
  }),
  countCases: route({
    method: 'GET', path: '/case-counts', access: { permission: 'cases.read' },
    summary: { zh: '收件箱各页签的件数', en: 'How many cases stand behind each tab of the inbox' },
    query: Shape({ projectId: optional(Id) }), reply: CountsView,
  }),
  getCase: route({
    method: 'GET', path: '/cases/:caseId', access: { permission: 'cases.read' },
    summary: { zh: '查看个案', en: 'See a case' }, params, reply: CaseView,
  }),
  openCase: route({
    method: 'POST', path: '/cases', access: { permission: 'cases.open' }, status: 201,
    summary: { zh: '受理来件', en: 'Take in a case' },
    body: Shape({
      projectId: Id, kind: OneOf(kinds), channel: OneOf(channels), body: Words, title: optional(Line), place: optional(Line),
      categoryId: optional(Id), urgency: optional(OneOf(urgencies)), safety: optional(Type.Boolean()), reporterPersonId: optional(Id),
      reporterName: optional(Line), homeId: optional(Id), fileIds: optional(FileIds),
    }),
    reply: OpenedView,
  }),
  classifyCase: route({
    method: 'PATCH', path: '/cases/:caseId', access: handle, summary: { zh: '分类定级', en: 'Classify a case' }, params,
    body: Shape({ version: Version, kind: optional(OneOf(kinds)), categoryId: optional(Id), urgency: optional(OneOf(urgencies)), safety: optional(Type.Boolean()) }),
    reply: CaseLine, refusals: [alreadyClosed],
  }),
  replyToCase: route({
    method: 'POST', path: '/cases/:caseId/replies', access: handle, summary: { zh: '直接答复客户', en: 'Answer the customer' },
    params, body: Saying, reply: CaseLine, status: 201, refusals: [alreadyClosed],
  }),
  addNote: route({
    method: 'POST', path: '/cases/:caseId/notes', access: { permission: 'cases.perform' }, summary: { zh: '添加内部备注', en: 'Add an internal note' },
    params, body: Saying, reply: CaseLine, status: 201,
  }),
  reportProgress: route({
    method: 'POST', path: '/cases/:caseId/progress', access: handle, summary: { zh: '向客户通报进展', en: 'Tell the customer how things stand' },
    params, body: Saying, reply: CaseLine, status: 201, refusals: [alreadyClosed],
  }),
  handOverCase: route({
    method: 'POST', path: '/cases/:caseId/tasks', access: handle, summary: { zh: '转部门办理', en: 'Hand a task to a department' },
    params, body: Shape({ departmentId: Id, reason: Words, dueAt: optional(Instant) }), reply: HandedOverView, status: 201, refusals: [alreadyClosed, wrongState],
  }),
  acceptTask: route({
    method: 'POST', path: '/cases/:caseId/tasks/:taskId/acceptance', access: perform, summary: { zh: '接收任务', en: 'Accept a task' },
    params: taskParams, reply: CaseLine, refusals: [taskEnded],
  }),
  returnTask: route({
    method: 'POST', path: '/cases/:caseId/tasks/:taskId/return', access: perform, summary: { zh: '退回任务', en: 'Send a task back' },
    params: taskParams, body: Reason, reply: CaseLine, refusals: [taskEnded],
  }),
  completeTask: route({
    method: 'POST', path: '/cases/:caseId/tasks/:taskId/completion', access: perform, summary: { zh: '完成任务', en: 'Report a task done' },
    params: taskParams, body: Saying, reply: CaseLine, refusals: [taskEnded, refusals.taskNotAccepted],
  }),
  withdrawTask: route({
    method: 'POST', path: '/cases/:caseId/tasks/:taskId/withdrawal', access: handle, summary: { zh: '撤回任务', en: 'Take a task back' },
    params: taskParams, body: Reason, reply: CaseLine, refusals: [taskEnded],
  }),
  takeOverCase: route({
    method: 'POST', path: '/cases/:caseId/owner', access: handle, summary: { zh: '接手个案', en: 'Take a case over' },
    params, body: Shape({ version: Version }), reply: CaseLine, refusals: [alreadyClosed],
  }),
  assignCase: route({
    method: 'POST', path: '/cases/:caseId/assignment', access: { permission: 'cases.assign' }, summary: { zh: '指派负责人', en: 'Assign a case' },
    params, body: Shape({ version: Version, staffId: Id, reason: Words }), reply: CaseLine, refusals: [alreadyClosed],
  }),
  agreePlan: route({
    method: 'POST', path: '/cases/:caseId/plan', access: handle, summary: { zh: '与客户商定方案', en: 'Agree on a plan with the customer' },
    params, body: Shape({ version: Version, measures: Words, person: Line, until: IsoDate, fileIds: optional(FileIds) }),
    reply: CaseLine, status: 201, refusals: [alreadyClosed, wrongState, notOwner, notReady],
  }),
  pauseClock: route({
    method: 'POST', path: '/cases/:caseId/pause', access: handle, summary: { zh: '暂停时限', en: 'Let the clock stand still' },
    params, body: Shape({ reason: OneOf(pauseReasons), words: Words }), reply: CaseLine,
    refusals: [alreadyClosed, refusals.alreadyPaused, refusals.firstReplyFirst, refusals.nothingToPause],
  }),
  resumeClock: route({
    method: 'POST', path: '/cases/:caseId/resumption', access: handle, summary: { zh: '恢复时限', en: 'Let the clock run on' },
    params, reply: CaseLine, refusals: [refusals.notPaused],
  }),
  giveResult: route({
    method: 'POST', path: '/cases/:caseId/result', access: handle, summary: { zh: '告知处理结果', en: 'Tell the customer the result' },
    params, body: Shape({ version: Version, body: Words, fileIds: optional(FileIds) }), reply: CaseLine, status: 201,
    refusals: [alreadyClosed, notOwner, notReady],
  }),
  closeCase: route({
    method: 'POST', path: '/cases/:caseId/closure', access: { permission: 'cases.close' }, summary: { zh: '关闭个案', en: 'Close a case' },
    params, reply: CaseLine, refusals: [alreadyClosed, notOwner, notReady],
    body: Shape({
      version: Version, closure: OneOf(['confirmed', 'documentedOffer', 'withdrawn']), body: Words, fileIds: optional(FileIds),
      satisfaction: optional(Satisfaction),
    }),
  }),
  caseFigures: route({
    method: 'GET', path: '/case-figures', access: { permission: 'cases.figures' }, summary: { zh: '个案统计', en: 'Figures about cases' },
    query: Shape({ from: Instant, until: Instant, projectId: optional(Id) }), reply: FiguresView,
  }),
  listCategories: route({
    method: 'GET', path: '/case-categories', access: { signedIn: 'Whoever reports or answers chooses a topic.' },
    summary: { zh: '个案分类', en: 'Topics of cases' }, reply: Shape({ items: Type.Array(CategoryView) }),
  }),
  listMyCases: route({
    method: 'GET', path: '/my-cases', access: report, summary: { zh: '我和家人的来件', en: 'The cases of my household' },
    query: Shape({ ...Paging, open: optional(Type.Boolean()) }), reply: Page(MyCaseLine),
  }),
  getMyCase: route({
    method: 'GET', path: '/my-cases/:caseId', access: report, summary: { zh: '查看我的来件', en: 'See one of my cases' }, params, reply: MyCaseView,
  }),
  reportCase: route({
    method: 'POST', path: '/my-cases', access: report, status: 201, summary: { zh: '提交来件', en: 'Report something' },
    body: Shape({
      kind: OneOf(kinds), body: Words, title: optional(Line), place: optional(Line), categoryId: optional(Id), safety: optional(Type.Boolean()),
      homeId: optional(Id), fileIds: optional(FileIds),
    }),
    reply: OpenedView, refusals: [refusals.noHome, refusals.nobodyResponsible],
  }),
  writeMessage: route({
    method: 'POST', path: '/my-cases/:caseId/messages', access: report, status: 201, summary: { zh: '补充说明', en: 'Write on' },
    params, body: Saying, reply: MyCaseView, refusals: [alreadyClosed],
  }),
  rateCase: route({
    method: 'POST', path: '/my-cases/:caseId/rating', access: report, status: 201, summary: { zh: '评价处理结果', en: 'Rate the handling' },
    params, body: Shape({ satisfaction: Satisfaction, solved: Type.Boolean(), body: optional(Words) }), reply: MyCaseView,
    refusals: [refusals.nothingToRate, refusals.alreadyRated, refusals.tooLateToReopen],
  }),
  reopenCase: route({
    method: 'POST', path: '/my-cases/:caseId/reopening', access: report, status: 201, summary: { zh: '重新打开', en: 'Open again' },
    params, body: Shape({ body: Words }), reply: MyCaseView, refusals: [wrongState, refusals.tooLateToReopen],
  }),
})
