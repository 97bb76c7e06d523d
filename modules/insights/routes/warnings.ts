import {
  Id,
  Instant,
  IsoDate,
  Line,
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
import { refusals } from '../errors.ts'
import { warningKinds, warningOrders, warningStates } from '../warning.ts'

const read = { permission: 'insights.warnings' }
const handle = { permission: 'insights.handleWarnings' }
const params = Shape({ warningId: Id })
const optional = Type.Optional
const Named = Shape({ zh: Type.String(), en: Type.String() })

const WarningView = Shape({
  id: Id,
  projectId: Id,
  projectName: Type.String(),
  kind: OneOf(warningKinds),
  topicId: Nullable(Id),
  topic: Nullable(Named),
  homeId: Nullable(Id),
  place: Nullable(Type.String()),
  why: Named,
  /** Of a spike: how seldom so many come by chance. */
  chance: Nullable(Type.Number()),
  /** How many cases it stands on. */
  weight: Type.Integer(),
  raisedAt: Instant,
  movedAt: Instant,
  state: OneOf(warningStates),
  staffName: Nullable(Type.String()),
  nextStep: Nullable(Type.String()),
  dueOn: Nullable(IsoDate),
  reason: Nullable(Type.String()),
  endedAt: Nullable(Instant),
  version: Version,
})

export const warningRoutes = {
  listWarnings: route({
    method: 'GET',
    path: '/warnings',
    access: read,
    summary: { zh: '预警', en: 'Early warnings' },
    query: Shape({
      ...Paging,
      sort: Sorting(warningOrders),
      projectId: optional(Id),
      kind: optional(Type.Array(OneOf(warningKinds))),
      state: optional(Type.Array(OneOf(warningStates))),
      mine: optional(Type.Boolean()),
      q: optional(Line),
    }),
    reply: Page(WarningView),
  }),
  getWarning: route({
    method: 'GET',
    path: '/warnings/:warningId',
    access: read,
    summary: { zh: '查看预警', en: 'See a warning' },
    params,
    reply: WarningView,
  }),
  warningHistory: historyRoute({
    path: '/warnings/:warningId/history',
    access: read,
    params,
    summary: { zh: '预警的处理记录', en: 'The history of a warning' },
  }),
  takeNote: route({
    method: 'POST',
    path: '/warnings/:warningId/notice',
    access: handle,
    summary: { zh: '知道了，由我跟进', en: 'Take note of a warning' },
    params,
    body: Shape({ version: Version }),
    reply: WarningView,
    refusals: [refusals.warningEnded],
  }),
  startAction: route({
    method: 'POST',
    path: '/warnings/:warningId/action',
    access: handle,
    summary: { zh: '定下措施和日期', en: 'Start to act on a warning' },
    params,
    body: Shape({ version: Version, nextStep: Words, dueOn: IsoDate }),
    reply: WarningView,
    refusals: [refusals.warningEnded],
  }),
  dismissWarning: route({
    method: 'POST',
    path: '/warnings/:warningId/dismissal',
    access: handle,
    summary: { zh: '说明原因，不用处理', en: 'Dismiss a warning with a reason' },
    params,
    body: Shape({ version: Version, reason: Words }),
    reply: WarningView,
    refusals: [refusals.warningEnded],
  }),
}
