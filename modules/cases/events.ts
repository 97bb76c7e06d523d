import { Id, IsoDate, Nullable, OneOf, Shape, Type } from '#platform/contract/index.ts'
import { defineEvent } from '#platform/events/index.ts'
import { channels, closures, urgencies } from './case.ts'
import { targets } from './clock.ts'
import { about } from './event-parts.ts'
import { lessonKinds } from './lesson.ts'

export * from './developer-events.ts'
export * from './dispute-events.ts'
export * from './special-events.ts'
export * from './word-events.ts'

// The entry of the conversation that says more, for those who may read it.
const words = { entryId: Type.Optional(Id) }

export const caseOpened = defineEvent(
  'cases.case_opened.v1',
  { zh: '{kindZh} {number} 已受理', en: '{kindEn} {number} was taken in' },
  Shape({
    ...about,
    channel: OneOf(channels),
    urgency: OneOf(urgencies),
    safety: Type.Boolean(),
    categoryId: Nullable(Id),
    ownerStaffId: Id,
    ownerName: Type.String(),
  }),
)

/** A case that another system kept until now; `closed` tells whether it had ended there. */
export const caseTakenOver = defineEvent(
  'cases.case_taken_over.v1',
  { zh: '{kindZh} {number} 由原系统转入', en: '{kindEn} {number} was taken over from another system' },
  Shape({ ...about, externalNumber: Type.String(), closed: Type.Boolean() }),
)

/** A direct word of a member of staff; `first` stops the 24-hour clock (S1-50). */
export const caseReplied = defineEvent(
  'cases.case_replied.v1',
  { zh: '{staffName} 已答复 {number}', en: '{staffName} answered {number}' },
  Shape({
    ...about,
    staffId: Id,
    staffName: Type.String(),
    first: Type.Boolean(),
    withinTerm: Type.Boolean(),
    ...words,
    word: Type.Optional(OneOf(['reply', 'progress', 'plan', 'result'])),
    /** Said for everybody to read, on the public board. */
    isPublic: Type.Optional(Type.Boolean()),
  }),
)

export const caseHandedOver = defineEvent(
  'cases.case_handed_over.v1',
  { zh: '{number} 已转 {departmentName} 处理', en: '{number} was handed over to {departmentName}' },
  Shape({
    ...about,
    taskId: Id,
    departmentId: Id,
    departmentName: Type.String(),
    transferCount: Type.Integer(),
  }),
)

/** Internal: somebody else stands for the case now. */
export const caseAssigned = defineEvent(
  'cases.case_assigned.v1',
  { zh: '{number} 由 {ownerName} 负责', en: '{ownerName} now has {number}' },
  Shape({ ...about, ownerStaffId: Id, ownerName: Type.String(), byStaffId: Id, byName: Type.String() }),
)

/** Internal: the chairman's office gave a letter to a person by name. */
export const caseEntrusted = defineEvent(
  'cases.case_entrusted.v1',
  { zh: '{number} 已由{byName}交办给 {staffName}', en: '{byName} entrusted {number} to {staffName}' },
  Shape({ ...about, staffId: Id, staffName: Type.String(), byName: Type.String(), dueAt: Type.String() }),
)

/** For one member of staff who may know of it: a letter to the chairman moved; it says of which to nobody. */
export const letterMoved = defineEvent(
  'cases.letter_moved.v1',
  { zh: '董事长信箱有新动态', en: 'Something moved in the chairman’s mailbox' },
  Shape({}),
)

/** A letter to the chairman goes on as an ordinary case, as its writer agreed. */
export const confidenceLifted = defineEvent(
  'cases.confidence_lifted.v1',
  { zh: '{number} 经来信人同意转为普通来件', en: '{number} became an ordinary case, as its writer agreed' },
  Shape({ ...about, byName: Type.String() }),
)

/** Internal: a note names colleagues. */
export const caseMentioned = defineEvent(
  'cases.case_mentioned.v1',
  { zh: '{byName} 在 {number} 的备注中提到同事', en: '{byName} named colleagues in a note on {number}' },
  Shape({ ...about, staffIds: Type.Array(Id), byName: Type.String() }),
)

/** Internal: a department says that it is not its affair. */
export const caseTaskReturned = defineEvent(
  'cases.case_task_returned.v1',
  { zh: '{departmentName} 已退回 {number}', en: '{departmentName} sent {number} back' },
  Shape({ ...about, taskId: Id, departmentId: Id, departmentName: Type.String() }),
)

/** Internal: departments sent it back twice, a named manager has to decide within a term. */
export const caseRefereeAsked = defineEvent(
  'cases.case_referee_asked.v1',
  { zh: '{number} 已提请裁定归口', en: '{number}: somebody has to decide whose it is' },
  Shape({
    ...about,
    rulingId: Id,
    returns: Type.Integer(),
    level: Type.Integer(),
    staffId: Nullable(Id),
    staffName: Nullable(Type.String()),
    dueAt: Nullable(Type.String()),
  }),
)

/** Internal: it is decided which department acts. */
export const caseRuled = defineEvent(
  'cases.case_ruled.v1',
  { zh: '{number} 已裁定由 {departmentName} 办理', en: '{number}: {departmentName} has to act' },
  Shape({ ...about, departmentId: Id, departmentName: Type.String(), byName: Type.String() }),
)

/** Internal: a department stands for its task. */
export const caseTaskAccepted = defineEvent(
  'cases.case_task_accepted.v1',
  { zh: '{departmentName} 已接收 {number}', en: '{departmentName} accepted {number}' },
  Shape({ ...about, taskId: Id, departmentId: Id, departmentName: Type.String() }),
)

/** Internal: a department has done its task; what the customer is told is the owner's affair. */
export const caseTaskDone = defineEvent(
  'cases.case_task_done.v1',
  { zh: '{departmentName} 已完成 {number} 的任务', en: '{departmentName} has done its task for {number}' },
  Shape({ ...about, taskId: Id, departmentId: Id, departmentName: Type.String() }),
)

/** Internal: something was noted, judged or taken back; open screens of colleagues show it. */
export const caseWorkedOn = defineEvent(
  'cases.case_worked_on.v1',
  { zh: '{number} 有新记录', en: 'There is something new on {number}' },
  Shape(about),
)

export const caseClosed = defineEvent(
  'cases.case_closed.v1',
  { zh: '{number} 已结案', en: '{number} was closed' },
  Shape({
    ...about,
    closure: OneOf(closures),
    closedOn: IsoDate,
    ...words,
    reopenedCount: Type.Integer(),
    withinTerm: Type.Boolean(),
  }),
)

export const caseRated = defineEvent(
  'cases.case_rated.v1',
  { zh: '客户评价了 {number}：{satisfaction} 分', en: 'The customer rated {number}: {satisfaction} of 5' },
  Shape({ ...about, satisfaction: Type.Integer({ minimum: 1, maximum: 5 }), solved: Type.Boolean() }),
)

export const caseReopened = defineEvent(
  'cases.case_reopened.v1',
  { zh: '{number} 已重开', en: '{number} was opened again' },
  Shape({ ...about, level: Type.Integer(), reopenedCount: Type.Integer(), ownerStaffId: Id }),
)

/** The promised first answer did not come in time; `level` is how high the case now stands (0 owner to 4 executive). */
export const firstReplyMissed = defineEvent(
  'cases.first_reply_missed.v1',
  { zh: '{number} 未在承诺时间内首次答复', en: 'The first answer to {number} did not come in time' },
  Shape({ ...about, level: Type.Integer(), ownerStaffId: Id, ownerName: Type.String() }),
)

export const promiseMissed = defineEvent(
  'cases.promise_missed.v1',
  { zh: '{number} 的一项承诺已超期', en: 'A promise on {number} is overdue' },
  Shape({
    ...about,
    target: OneOf(targets),
    level: Type.Integer(),
    ownerStaffId: Id,
    ownerName: Type.String(),
  }),
)

/** Internal: a promise climbed a rung of the ladder, and this level heard of it. */
export const caseEscalated = defineEvent(
  'cases.case_escalated.v1',
  { zh: '{number} 已升级到{levelZh}', en: '{number} was escalated: {levelEn}' },
  Shape({
    ...about,
    target: OneOf(targets),
    dueAt: Type.String(),
    level: Type.Integer(),
    levelZh: Type.String(),
    levelEn: Type.String(),
    staffId: Nullable(Id),
    staffName: Nullable(Type.String()),
    ownerStaffId: Id,
    ownerName: Type.String(),
  }),
)

/** Internal: a term is near. */
export const promiseNear = defineEvent(
  'cases.promise_near.v1',
  { zh: '{number} 的一项承诺即将到期', en: 'A promise on {number} falls due soon' },
  Shape({ ...about, target: OneOf(targets), ownerStaffId: Id, ownerName: Type.String() }),
)

/** Internal: somebody says that she is not there for cases now. */
export const agentWentAway = defineEvent(
  'cases.agent_went_away.v1',
  { zh: '{name} 已离开', en: '{name} is away' },
  Shape({ staffId: Id, name: Type.String() }),
)

/** Internal: the figures of a project were counted anew, for these topics and homes. */
export const figuresMoved = defineEvent(
  'cases.figures_moved.v1',
  { zh: '个案统计已更新', en: 'Figures about cases were counted anew' },
  Shape({ projectId: Id, topicIds: Type.Array(Id), homeIds: Type.Array(Id) }),
)

/** Internal: somebody wrote what a closed case teaches; the words stand in the lesson. */
export const lessonRecorded = defineEvent(
  'cases.lesson_recorded.v1',
  { zh: '{number} 已复盘', en: 'The lesson of {number} was written' },
  Shape({
    ...about,
    lessonId: Id,
    lessonKind: OneOf(lessonKinds),
    change: Type.String(),
    /** How often the topic came up in the project during the year before. */
    similar: Type.Integer(),
    /** In fen. */
    cost: Nullable(Type.Integer()),
    homeId: Nullable(Id),
    categoryId: Nullable(Id),
  }),
)
