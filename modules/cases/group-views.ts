import {
  Id,
  Instant,
  IsoDate,
  Line,
  Nullable,
  OneOf,
  Shape,
  Type,
  Version,
} from '#platform/contract/index.ts'
import { states } from './case.ts'
import { groupStates, groupWords } from './group.ts'
import { Brief } from './routes/together.ts'
import { StaffBrief } from './views.ts'

export const Days = Type.Integer({ minimum: 1, maximum: 60 })
const Count = Type.Integer({ minimum: 0 })
export const Measure = Shape({ what: Line, person: Line, until: IsoDate })

const line = {
  id: Id,
  number: Type.String(),
  projectId: Id,
  projectName: Type.String(),
  title: Type.String(),
  cause: Type.String(),
  categoryZh: Nullable(Type.String()),
  categoryEn: Nullable(Type.String()),
  ownerStaffId: Id,
  ownerName: Type.String(),
  state: OneOf(groupStates),
  planUntil: Nullable(Type.String()),
  progressDays: Days,
  nextWordAt: Nullable(Instant),
  openedAt: Instant,
  closedAt: Nullable(Instant),
  members: Count,
  version: Version,
}
export const GroupLine = Shape(line)

export const GroupView = Shape({
  ...line,
  owner: StaffBrief,
  measures: Type.Array(Measure),
  figures: Shape({
    customers: Count,
    open: Count,
    waiting: Count,
    rated: Count,
    satisfaction: Nullable(Type.Number()),
    unsolved: Count,
  }),
  members: Type.Array(
    Shape({
      id: Id,
      number: Type.String(),
      title: Type.String(),
      state: OneOf(states),
      homeLabel: Nullable(Type.String()),
      reporterName: Nullable(Type.String()),
      ownerName: Type.String(),
      openedAt: Instant,
      waitingSince: Nullable(Instant),
      closedAt: Nullable(Instant),
      satisfaction: Nullable(Type.Integer()),
      /** How many words to all have reached this one. */
      told: Count,
      isBeingTold: Type.Boolean(),
      /** Why the result was only told: its owner has to give it when this is there. */
      missing: Type.Array(Type.String()),
    }),
  ),
  words: Type.Array(
    Shape({
      id: Id,
      kind: OneOf(groupWords),
      body: Type.String(),
      at: Instant,
      authorName: Type.String(),
      told: Count,
      of: Count,
    }),
  ),
})
export const Offer = Shape({
  id: Id,
  projectId: Id,
  projectName: Type.String(),
  topic: Shape({ zh: Type.String(), en: Type.String() }),
  groupId: Nullable(Id),
  groupTitle: Nullable(Type.String()),
  customers: Count,
  /** What spoke for one cause. */
  words: Type.Array(Type.String()),
  foundAt: Instant,
  version: Version,
  cases: Type.Array(
    Shape({ ...Brief.properties, homeLabel: Nullable(Type.String()), reporterName: Nullable(Type.String()) }),
  ),
})
