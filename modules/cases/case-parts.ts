import { Id, Instant, Nullable, OneOf, Shape, Type } from '#platform/contract/index.ts'
import { pauseReasons, targets } from './clock.ts'
import { PaperView } from './papers.ts'
import { developerWays } from './ways.ts'

const Count = Type.Integer({ minimum: 0 })

export const EntryView = Shape({
  id: Id,
  at: Instant,
  kind: Type.String(),
  visibleToCustomer: Type.Boolean(),
  authorKind: OneOf(['staff', 'customer', 'system']),
  authorId: Nullable(Id),
  authorName: Nullable(Type.String()),
  body: Type.String(),
  details: Type.Unknown(),
  fileIds: Type.Array(Id),
  /** Those of the files that are no pictures. */
  papers: Type.Array(PaperView),
})

export const TaskView = Shape({
  id: Id,
  departmentId: Id,
  departmentName: Type.String(),
  state: OneOf(['handedOver', 'accepted', 'returned', 'done', 'withdrawn']),
  reason: Type.String(),
  dueAt: Nullable(Instant),
  handedOverAt: Instant,
  handedOverByName: Type.String(),
  acceptedAt: Nullable(Instant),
  assigneeStaffId: Nullable(Id),
  assigneeName: Nullable(Type.String()),
  endedAt: Nullable(Instant),
  endedByName: Nullable(Type.String()),
  /** The result, or the reason for which it came back. */
  outcome: Nullable(Type.String()),
  fileIds: Type.Array(Id),
  /** Given by the referee, so that it is not sent back. */
  ruled: Type.Boolean(),
  /** Whether it is open and the asker’s to act on: her department’s, or hers to assign. */
  isYours: Type.Boolean(),
})

export const EntrustmentView = Shape({
  staffId: Id,
  staffName: Type.String(),
  reason: Type.String(),
  dueAt: Instant,
  entrustedAt: Instant,
  entrustedByName: Type.String(),
  endedAt: Nullable(Instant),
})

export const RulingView = Shape({
  id: Id,
  askedAt: Instant,
  returns: Count,
  staffId: Nullable(Id),
  staffName: Nullable(Type.String()),
  level: Type.Integer(),
  dueAt: Nullable(Instant),
  decidedAt: Nullable(Instant),
  decidedByName: Nullable(Type.String()),
  departmentName: Nullable(Type.String()),
  reason: Nullable(Type.String()),
  version: Type.Integer(),
})

export const PromiseView = Shape({
  target: OneOf(targets),
  startedAt: Instant,
  dueAt: Nullable(Instant),
  shownToCustomer: Type.Boolean(),
  metAt: Nullable(Instant),
  missedAt: Nullable(Instant),
  /** When what was missed was done after all. */
  doneAt: Nullable(Instant),
})

export const PauseView = Shape({
  reason: OneOf(pauseReasons),
  words: Type.String(),
  fromAt: Instant,
  untilAt: Nullable(Instant),
  pausedByName: Type.String(),
})

export const StepView = Shape({
  number: Type.Integer({ minimum: 1, maximum: 10 }),
  zh: Type.String(),
  en: Type.String(),
  state: OneOf(['done', 'now', 'ahead', 'skipped']),
  at: Nullable(Instant),
  by: Nullable(Type.String()),
})

/** Which way a matter for the developer takes to him, and since when somebody of his has it (S1-21). */
export const WayView = Shape({
  way: OneOf(developerWays),
  centreName: Type.String(),
  centreSide: OneOf(['developer', 'property']),
  arrivedAt: Nullable(Instant),
  arrivedWith: Nullable(Type.String()),
})
