import {
  Id,
  Instant,
  IsoDate,
  Nothing,
  Nullable,
  OneOf,
  Page,
  Paging,
  route,
  Shape,
  Sorting,
  Type,
} from '#platform/contract/index.ts'
import { historyRoute } from '#platform/history/index.ts'
import { refusals } from '../errors.ts'
import { handOverOrders, handOverStates } from './hand-over.ts'

const access = { permission: 'journey.read' }
const Counts = { homes: Type.Integer(), customers: Type.Integer(), projects: Type.Integer() }
const What = {
  /** Only these posts; without them everything. */
  roles: Type.Optional(Type.Array(Type.String({ maxLength: 60 }), { maxItems: 40 })),
  projectIds: Type.Optional(Type.Array(Id, { maxItems: 200 })),
}
const Share = Shape({ staffId: Id, buildings: Type.Array(Type.String({ maxLength: 60 }), { maxItems: 200 }) })

const HandOver = Shape({
  id: Id,
  staffId: Id,
  staff: Type.String(),
  fromOn: IsoDate,
  untilOn: Nullable(IsoDate),
  state: OneOf(handOverStates),
  roles: Nullable(Type.Array(Type.String())),
  shares: Type.Array(
    Shape({ staffId: Id, name: Type.String(), buildings: Type.Array(Type.String()), places: Type.Integer() }),
  ),
  total: Type.Integer(),
  handled: Type.Integer(),
  failure: Nullable(Type.String()),
  askedBy: Nullable(Type.String()),
  askedAt: Instant,
  finishedAt: Nullable(Instant),
})
const oneHandOver = { params: Shape({ handOverId: Id }) }

/** Handing work over when somebody is away or leaves. Managers do it for others, everybody for himself. */
export const handOverRoutes = {
  readOpenWork: route({
    method: 'GET',
    path: '/staff/:staffId/open-work',
    access,
    summary: { zh: '一位同事手上的工作', en: 'What a colleague has in hand' },
    params: Shape({ staffId: Id }),
    reply: Shape({
      ...Counts,
      /** Open actions whose window has begun or is to come. */
      actions: Type.Integer(),
      late: Type.Integer(),
      piles: Type.Array(
        Shape({
          projectId: Id,
          project: Type.String(),
          role: Type.String(),
          ...Counts,
          actions: Type.Integer(),
          buildings: Type.Array(Type.String()),
          /** Held by the post alone, which nobody else holds. */
          isPost: Type.Boolean(),
        }),
      ),
    }),
    refusals: [refusals.notYourWork],
  }),
  previewHandOver: route({
    method: 'POST',
    path: '/staff/:staffId/hand-over-preview',
    access,
    summary: { zh: '预览交接', en: 'See what would be handed over' },
    params: Shape({ staffId: Id }),
    body: Shape({ ...What, shares: Type.Array(Share, { minItems: 1, maxItems: 20 }) }),
    reply: Shape({
      shares: Type.Array(
        Shape({ staffId: Id, name: Type.String(), places: Type.Integer(), actions: Type.Integer() }),
      ),
    }),
    refusals: [refusals.notYourWork, refusals.unknownStaff, refusals.handedToOneself],
  }),
  handOver: route({
    method: 'POST',
    path: '/staff/:staffId/hand-overs',
    access,
    summary: { zh: '交接工作', en: 'Hand work over' },
    params: Shape({ staffId: Id }),
    body: Shape({
      ...What,
      fromOn: IsoDate,
      /** The last day of an absence; without it for good. */
      untilOn: Type.Optional(Nullable(IsoDate)),
      shares: Type.Array(Share, { minItems: 1, maxItems: 20 }),
    }),
    reply: Shape({ id: Id }),
    status: 202,
    refusals: [
      refusals.notYourWork,
      refusals.unknownStaff,
      refusals.handedToOneself,
      refusals.nothingToHandOver,
      refusals.handOverUnderWay,
      refusals.daysReversed,
    ],
  }),
  listHandOvers: route({
    method: 'GET',
    path: '/hand-overs',
    access,
    summary: { zh: '工作交接', en: 'Work handed over' },
    query: Shape({
      ...Paging,
      sort: Sorting(handOverOrders),
      state: Type.Optional(OneOf(handOverStates)),
      staffId: Type.Optional(Id),
    }),
    reply: Page(HandOver),
  }),
  readHandOver: route({
    method: 'GET',
    path: '/hand-overs/:handOverId',
    access,
    summary: { zh: '一次工作交接', en: 'One handing over of work' },
    ...oneHandOver,
    reply: HandOver,
  }),
  handOverHistory: historyRoute({
    path: '/hand-overs/:handOverId/history',
    access,
    summary: { zh: '工作交接的记录', en: 'The history of a handing over' },
    ...oneHandOver,
  }),
  endHandOver: route({
    method: 'POST',
    path: '/hand-overs/:handOverId/end',
    access,
    summary: {
      zh: '提前交还，或取消还没开始的交接',
      en: 'Give the work back early, or cancel what has not begun',
    },
    ...oneHandOver,
    reply: Nothing,
    refusals: [refusals.notYourWork, refusals.handOverOver],
  }),
}
