import { Id, Instant, Nullable, OneOf, Shape, Type } from '#platform/contract/index.ts'
import { channels, closures, kinds, states, urgencies } from './case.ts'
import {
  EntrustmentView,
  EntryView,
  PauseView,
  PromiseView,
  RulingView,
  StepView,
  TaskView,
  WayView,
} from './case-parts.ts'
import { confidences } from './confidence.ts'
import { needs } from './needs.ts'
import { Pointed } from './place-views.ts'
import { riskKinds } from './risk.ts'

const Count = Type.Integer({ minimum: 0 })
const Step = Type.Integer({ minimum: 1, maximum: 10 })
const Share = Nullable(Type.Number({ minimum: 0, maximum: 1 }))

export const StaffBrief = Shape({
  id: Id,
  name: Type.String(),
  title: Nullable(Type.String()),
  photoFileId: Nullable(Id),
  titleEn: Type.Optional(Nullable(Type.String())),
})

const line = {
  id: Id,
  number: Type.String(),
  projectId: Id,
  kind: OneOf(kinds),
  channel: OneOf(channels),
  categoryId: Nullable(Id),
  urgency: OneOf(urgencies),
  safety: Type.Boolean(),
  /** What the customer's words hold that calls for care. */
  risks: Type.Array(OneOf(riskKinds)),
  /** What people need beneath what they say. */
  needs: Type.Array(OneOf(needs)),
  title: Type.String(),
  state: OneOf(states),
  /** Of the nine; 10 is closed. */
  step: Step,
  level: Type.Integer({ minimum: 0, maximum: 4 }),
  /** The earlier case that it says again, and the group complaint that it belongs to. */
  repeatOf: Nullable(Id),
  groupId: Nullable(Id),
  /** Since when it is handled apart, by a plan of its own. */
  specialSince: Nullable(Instant),
  /** What the writer of a letter to the chairman allows; null for an ordinary case. */
  confidence: Nullable(OneOf(confidences)),
  homeId: Nullable(Id),
  homeLabel: Nullable(Type.String()),
  reporterPersonId: Nullable(Id),
  reporterName: Nullable(Type.String()),
  ownerStaffId: Id,
  ownerName: Type.String(),
  departmentId: Nullable(Id),
  openedAt: Instant,
  firstRepliedAt: Nullable(Instant),
  /** Since when a word of the customer waits for an answer, and until when one was promised. */
  waitingSince: Nullable(Instant),
  answerDueAt: Nullable(Instant),
  /** Null while the clock stands still. */
  closeDueAt: Nullable(Instant),
  pausedSince: Nullable(Instant),
  closedAt: Nullable(Instant),
  closure: Nullable(OneOf(closures)),
  reopenedCount: Count,
  lastActivityAt: Instant,
  version: Type.Integer(),
}
export const CaseLine = Shape(line)

/** A line of the inbox as the asker has it: what is new to her, what was asked of her, what she has begun to write. */
export const InboxLine = Shape({
  ...line,
  unread: Type.Boolean(),
  mentionedAt: Nullable(Instant),
  hasDraft: Type.Boolean(),
})

export const CaseView = Shape({
  ...line,
  /** Its number in the system that kept it before. */
  externalNumber: Nullable(Type.String()),
  body: Type.String(),
  place: Nullable(Type.String()),
  pointed: Pointed,
  /** The common part or facility that it is about. */
  commonId: Nullable(Id),
  categoryZh: Nullable(Type.String()),
  categoryEn: Nullable(Type.String()),
  /** How high it was escalated; null while it stands with its owner. */
  levelZh: Nullable(Type.String()),
  levelEn: Nullable(Type.String()),
  usualDepartmentKind: Nullable(Type.String()),
  /** How it comes to the developer, where it is his affair and it is said where the centre sits. */
  developerWay: Nullable(WayView),
  owner: StaffBrief,
  acknowledgedAt: Nullable(Instant),
  firstReplyDueAt: Instant,
  planDueAt: Nullable(Instant),
  resultAt: Nullable(Instant),
  /** Since when a hazard sign or an interim measure stands. */
  safeguardedAt: Nullable(Instant),
  /** What the customer said to the plan; null before she did. */
  planAgreed: Nullable(Type.Boolean()),
  confirmUntil: Nullable(Instant),
  satisfaction: Nullable(Type.Integer()),
  solved: Nullable(Type.Boolean()),
  ratedAt: Nullable(Instant),
  transferCount: Count,
  contactCount: Count,
  steps: Type.Array(StepView),
  missingToClose: Type.Array(OneOf(['answer', 'tasks', 'result', 'classification', 'safeguard'])),
  entries: Type.Array(EntryView),
  tasks: Type.Array(TaskView),
  promises: Type.Array(PromiseView),
  pauses: Type.Array(PauseView),
  rulings: Type.Array(RulingView),
  entrustments: Type.Array(EntrustmentView),
})

/** What whoever reports a case has in hand at once. */
export const OpenedView = Shape({
  id: Id,
  number: Type.String(),
  projectId: Id,
  state: OneOf(states),
  owner: StaffBrief,
  firstReplyDueAt: Instant,
})

export const HandedOverView = Shape({ taskId: Id, case: CaseLine })

export const CountsView = Shape({
  reach: Count,
  mine: Count,
  department: Count,
  overdue: Count,
  waiting: Count,
  unread: Count,
  mentioned: Count,
  drafts: Count,
  countedUpTo: Count,
})

const figures = {
  opened: Count,
  answeredInTime: Count,
  answeredLate: Count,
  awaitingAnswer: Count,
  awaitingOverdue: Count,
  answeredInTimeShare: Share,
  open: Count,
  overdue: Count,
  closed: Count,
  confirmed: Count,
  notConfirmed: Count,
  /** Ended by going on in another case; in no other figure but those taken in. */
  merged: Count,
  repeats: Count,
  special: Count,
  reopened: Count,
  rated: Count,
  satisfaction: Nullable(Type.Number({ minimum: 1, maximum: 5 })),
}
export const FiguresView = Shape({
  projects: Type.Array(Shape({ projectId: Id, ...figures })),
  total: Shape(figures),
})

export const CategoryView = Shape({
  id: Id,
  parentId: Nullable(Id),
  code: Type.String(),
  zh: Type.String(),
  en: Type.String(),
  departmentKind: Nullable(Type.String()),
  urgency: OneOf(urgencies),
  safety: Type.Boolean(),
})
