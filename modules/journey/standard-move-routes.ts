import {
  Id,
  Instant,
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
import { InTwoLanguages } from './contract-views.ts'
import { standardRefusals as refusals } from './standard-errors.ts'
import { moveOrders, moveStates } from './standard-state.ts'
import { Level } from './standards-views.ts'

const access = { permission: 'journey.publishStandards' }
const oneMove = { params: Shape({ moveId: Id }) }

const Move = Shape({
  id: Id,
  level: Level,
  project: Nullable(Type.String()),
  state: OneOf(moveStates),
  /** Homes and customers, and projects as a whole. */
  total: Type.Integer(),
  handled: Type.Integer(),
  askedBy: Nullable(Type.String()),
  failure: Nullable(Type.String()),
  createdAt: Instant,
  finishedAt: Nullable(Instant),
  /** The versions to which journeys move, with the number of their projects. */
  versions: Type.Array(Shape({ id: Id, number: Type.Integer(), level: Level, projects: Type.Integer() })),
  changes: Type.Array(
    Shape({
      key: Type.String(),
      title: InTwoLanguages,
      added: Type.Integer(),
      removed: Type.Integer(),
      moved: Type.Integer(),
      homes: Type.Array(Shape({ id: Id, label: Type.String() })),
    }),
  ),
})

/** Moving open journeys to the versions in force: looked at first, then done with progress. */
export const standardMoveRoutes = {
  listStandardMoves: route({
    method: 'GET',
    path: '/standard-moves',
    access,
    summary: { zh: '旅程迁移', en: 'Moves of journeys' },
    query: Shape({
      ...Paging,
      sort: Sorting(moveOrders),
      state: Type.Optional(Type.Array(OneOf(moveStates))),
      nodeId: Type.Optional(Id),
    }),
    reply: Page(Move),
  }),
  lookAtStandardMove: route({
    method: 'POST',
    path: '/standard-moves',
    access,
    summary: { zh: '预览旅程迁移', en: 'Look at a move of journeys' },
    /** A branch of the organization, or one project. */
    body: Shape({ nodeId: Type.Optional(Id), projectId: Type.Optional(Id) }),
    reply: Shape({ id: Id }),
    status: 201,
    refusals: [refusals.moveUnderWay, refusals.nothingToMove],
  }),
  readStandardMove: route({
    method: 'GET',
    path: '/standard-moves/:moveId',
    access,
    summary: { zh: '一次旅程迁移', en: 'A move of journeys' },
    ...oneMove,
    reply: Move,
  }),
  confirmStandardMove: route({
    method: 'POST',
    path: '/standard-moves/:moveId/confirmation',
    access,
    summary: { zh: '开始迁移旅程', en: 'Move the journeys' },
    ...oneMove,
    reply: Nothing,
    refusals: [refusals.moveNotReady],
  }),
  cancelStandardMove: route({
    method: 'POST',
    path: '/standard-moves/:moveId/cancellation',
    access,
    summary: { zh: '停止迁移旅程', en: 'Cancel a move of journeys' },
    ...oneMove,
    reply: Nothing,
    refusals: [refusals.moveNotReady],
  }),
}
