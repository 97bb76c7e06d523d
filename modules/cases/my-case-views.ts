import { Id, Instant, Nullable, OneOf, Shape, Type } from '#platform/contract/index.ts'
import { kinds } from './case.ts'
import { targets } from './clock.ts'
import { confidences } from './confidence.ts'
import { MyDispute, MyMilestone } from './my-parts.ts'
import { PaperView } from './papers.ts'
import { Pointed } from './place-views.ts'
import { StaffBrief } from './views.ts'
const Step = Type.Integer({ minimum: 1, maximum: 10 })

const mine = {
  id: Id,
  number: Type.String(),
  kind: OneOf(kinds),
  title: Type.String(),
  homeLabel: Nullable(Type.String()),
  reportedByMe: Type.Boolean(),
  reporterName: Nullable(Type.String()),
  /** Told by somebody who rents the reader's home: to be read only. */
  ofTenant: Type.Boolean(),
  ownerName: Type.String(),
  ownerPhotoFileId: Nullable(Id),
  openedAt: Instant,
  step: Step,
  isOpen: Type.Boolean(),
  /** Who has it and what comes next by when, in one line. */
  progressZh: Type.String(),
  progressEn: Type.String(),
  answerDueAt: Nullable(Instant),
  firstRepliedAt: Nullable(Instant),
  closedAt: Nullable(Instant),
  satisfaction: Nullable(Type.Integer()),
  solved: Nullable(Type.Boolean()),
  canAnswerPlan: Type.Boolean(),
  canRate: Type.Boolean(),
  canReopen: Type.Boolean(),
  /** Of one's own letter to the chairman. */
  confidence: Nullable(OneOf(confidences)),
  lastActivityAt: Instant,
}
export const MyCaseLine = Shape(mine)

export const MyCaseView = Shape({
  ...mine,
  body: Type.String(),
  place: Nullable(Type.String()),
  goesOnIn: Nullable(Shape({ id: Id, number: Type.String(), title: Type.String() })),
  pointed: Pointed,
  /** The number that residents call at any hour. */
  hotline: Nullable(Type.String()),
  owner: StaffBrief,
  promises: Type.Array(
    Shape({
      target: OneOf(targets),
      dueAt: Nullable(Instant),
      metAt: Nullable(Instant),
      missedAt: Nullable(Instant),
    }),
  ),
  milestones: Type.Array(MyMilestone),
  dispute: MyDispute,
  entries: Type.Array(
    Shape({
      id: Id,
      at: Instant,
      kind: Type.String(),
      from: OneOf(['staff', 'customer', 'system']),
      mine: Type.Boolean(),
      name: Nullable(Type.String()),
      post: Nullable(Type.String()),
      body: Type.String(),
      plan: Nullable(
        Shape({
          person: Type.String(),
          until: Type.String(),
          milestones: Type.Array(Shape({ what: Type.String(), person: Type.String(), until: Type.String() })),
        }),
      ),
      fileIds: Type.Array(Id),
      papers: Type.Array(PaperView),
      voice: Nullable(Shape({ fileId: Id, seconds: Type.Number() })),
      rating: Nullable(Shape({ satisfaction: Type.Integer(), solved: Type.Boolean() })),
    }),
  ),
})
