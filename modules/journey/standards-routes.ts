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
  Version,
  Words,
} from '#platform/contract/index.ts'
import { historyRoute } from '#platform/history/index.ts'
import { InTwoLanguages, StandardActionView } from './contract-views.ts'
import { examplePlanRoute } from './example-plan-route.ts'
import { levelsBehindRoute } from './levels-behind-route.ts'
import { standardRefusals as refusals } from './standard-errors.ts'
import { standardMoveRoutes } from './standard-move-routes.ts'
import { draftBeginnings, standardOrders, standardStates } from './standard-state.ts'
import {
  ActionInput,
  ComparisonView,
  SettingsInput,
  StandardLine,
  StandardVersion,
} from './standards-views.ts'
import { journeySteps } from './step.ts'

const read = { permission: 'journey.read' }
const edit = { permission: 'journey.standards' }
const publish = { permission: 'journey.publishStandards' }
const oneStandard = { params: Shape({ standardId: Id }) }
const Key = Type.String({ pattern: '^[0-9A-Za-z][0-9A-Za-z.-]{0,39}$' })
const oneAction = { params: Shape({ standardId: Id, key: Key }) }
const justVersion = { body: Shape({ version: Version }) }
const written = {
  reply: StandardVersion,
  refusals: [refusals.notDraft, refusals.saysNothing, refusals.beyondLimits],
}

/** Versions of the standard: reading, writing, looking at, publishing, comparing. */
export const standardsRoutes = {
  currentStandard: route({
    method: 'GET',
    path: '/standards/current',
    access: { signedIn: 'Customers may read what was promised to them, staff what they are to do.' },
    summary: { zh: '现行 6+2 标准', en: 'The current standard' },
    /** Of a project, else the group's. */
    query: Shape({ projectId: Type.Optional(Id) }),
    reply: Shape({
      id: Id,
      number: Type.Integer(),
      /** The level whose version it is; null is the group. */
      level: Nullable(Type.String()),
      publishedAt: Nullable(Instant),
      steps: Type.Array(
        Shape({
          step: OneOf(journeySteps),
          number: Type.String(),
          name: InTwoLanguages,
          actions: Type.Array(StandardActionView),
        }),
      ),
    }),
  }),
  listStandards: route({
    method: 'GET',
    path: '/standards',
    access: read,
    summary: { zh: '6+2 标准的各个版本', en: 'Versions of the standard' },
    query: Shape({
      ...Paging,
      sort: Sorting(standardOrders),
      state: Type.Optional(Type.Array(OneOf(standardStates))),
      nodeId: Type.Optional(Id),
      projectId: Type.Optional(Id),
    }),
    reply: Page(StandardLine),
  }),
  startDraft: route({
    method: 'POST',
    path: '/standards',
    access: edit,
    summary: { zh: '起草新一版标准', en: 'Start a new version of the standard' },
    body: Shape({
      nodeId: Nullable(Id),
      projectId: Type.Optional(Nullable(Id)),
      /** `newerAbove`: it follows the level above; `above`: the level gives its own standard up. */
      from: Type.Optional(OneOf(draftBeginnings)),
    }),
    reply: Shape({ id: Id }),
    status: 201,
    refusals: [refusals.draftExists, refusals.nothingDelivered, refusals.nothingToRetire],
  }),
  readStandard: route({
    method: 'GET',
    path: '/standards/:standardId',
    access: read,
    summary: { zh: '一版 6+2 标准', en: 'A version of the standard' },
    ...oneStandard,
    reply: StandardVersion,
  }),
  withdrawDraft: route({
    method: 'POST',
    path: '/standards/:standardId/withdrawal',
    access: edit,
    summary: { zh: '撤回草稿', en: 'Withdraw a draft' },
    ...oneStandard,
    ...justVersion,
    reply: Nothing,
    refusals: [refusals.notDraft],
  }),
  rebaseDraft: route({
    method: 'POST',
    path: '/standards/:standardId/rebasing',
    access: edit,
    summary: { zh: '改为依据上级现行版本', en: 'Let a draft extend the version now in force above it' },
    ...oneStandard,
    ...justVersion,
    ...written,
  }),
  addStandardAction: route({
    method: 'POST',
    path: '/standards/:standardId/actions',
    access: edit,
    summary: { zh: '增加标准动作', en: 'Add an action to a draft' },
    ...oneStandard,
    body: Shape({ key: Nullable(Key), ...ActionInput }),
    reply: Shape({ key: Key }),
    status: 201,
    refusals: [refusals.notDraft, refusals.saysNothing, refusals.keyTaken],
  }),
  changeStandardAction: route({
    method: 'PUT',
    path: '/standards/:standardId/actions/:key',
    access: edit,
    summary: { zh: '修改标准动作', en: 'Change an action of a draft' },
    ...oneAction,
    body: Shape({ version: Version, ...ActionInput }),
    ...written,
  }),
  changeStandardSettings: route({
    method: 'PUT',
    path: '/standards/:standardId/settings',
    access: edit,
    summary: { zh: '修改标准的设定', en: 'Change the settings of a draft' },
    ...oneStandard,
    body: Shape({ version: Version, ...SettingsInput }),
    ...written,
  }),
  switchActionOff: route({
    method: 'POST',
    path: '/standards/:standardId/actions/:key/switching-off',
    access: edit,
    summary: { zh: '停用上级的可选动作', en: 'Switch off an optional action of the level above' },
    ...oneAction,
    ...justVersion,
    ...written,
  }),
  takeActionBack: route({
    method: 'POST',
    path: '/standards/:standardId/actions/:key/taking-back',
    access: edit,
    summary: { zh: '撤销对动作的修改', en: 'Take back what a draft says of an action' },
    ...oneAction,
    ...justVersion,
    ...written,
  }),
  askForReview: route({
    method: 'POST',
    path: '/standards/:standardId/review',
    access: edit,
    summary: { zh: '送审', en: 'Ask for the review of a draft' },
    ...oneStandard,
    body: Shape({ version: Version, note: Type.Optional(Nullable(Words)) }),
    ...written,
    refusals: [...written.refusals, refusals.nothingChanged],
  }),
  sendBack: route({
    method: 'POST',
    path: '/standards/:standardId/return',
    access: publish,
    summary: { zh: '退回修改', en: 'Send a version back' },
    ...oneStandard,
    body: Shape({ version: Version, reason: Words }),
    reply: StandardVersion,
    refusals: [refusals.notInReview],
  }),
  publishStandard: route({
    method: 'POST',
    path: '/standards/:standardId/publication',
    access: publish,
    summary: { zh: '发布标准', en: 'Publish a version' },
    ...oneStandard,
    ...justVersion,
    reply: StandardVersion,
    refusals: [refusals.notInReview, refusals.fourEyes, refusals.beyondLimits],
  }),
  compareStandards: route({
    method: 'GET',
    path: '/standard-comparison',
    access: read,
    summary: { zh: '比较两版标准', en: 'Compare two versions' },
    /** `delivered` is the standard that this release of the product brings. */
    query: Shape({ from: Id, to: Type.Union([Id, Type.Literal('delivered')]) }),
    reply: ComparisonView,
  }),
  standardHistory: historyRoute({
    path: '/standards/:standardId/history',
    access: read,
    summary: { zh: '标准的变更记录', en: 'The history of a version' },
    ...oneStandard,
  }),
  ...levelsBehindRoute,
  ...examplePlanRoute,
  ...standardMoveRoutes,
}
