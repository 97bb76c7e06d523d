import {
  Id,
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
import { roundKinds, roundStates } from '../check.ts'
import { refusals } from '../errors.ts'
import { roundOrders } from '../orders.ts'
import { Contact, count, optional, read, runChecks, text } from './common.ts'

const params = Shape({ roundId: Id })
const Clock = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })
const counts = { invited: count, booked: count, done: count, missed: count, waived: count }
const RoundLine = Shape({
  id: Id,
  projectId: Id,
  projectName: text,
  kind: OneOf(roundKinds),
  title: text,
  fromOn: IsoDate,
  untilOn: IsoDate,
  state: OneOf(roundStates),
  homes: count,
  ...counts,
})
const RoundView = Shape({
  ...RoundLine.properties,
  words: text,
  openedOn: Nullable(IsoDate),
  writtenBy: text,
  slots: Type.Array(
    Shape({ id: Id, heldOn: IsoDate, startsAt: text, endsAt: text, capacity: count, taken: count }),
  ),
  team: Type.Array(
    Shape({
      id: Id,
      name: text,
      title: Nullable(text),
      photoFileId: Nullable(Id),
      isQualified: Type.Boolean(),
    }),
  ),
  due: count,
  responsible: Contact,
  version: Version,
})
const given = {
  kind: OneOf(roundKinds),
  title: Line,
  fromOn: IsoDate,
  untilOn: IsoDate,
  words: Words,
  staffIds: Type.Array(Id, { minItems: 1, maxItems: 20, uniqueItems: true }),
  /** The times of each day of the round, with how many homes at a time. */
  times: Type.Array(
    Shape({ startsAt: Clock, endsAt: Clock, capacity: Type.Integer({ minimum: 1, maximum: 50 }) }),
    { minItems: 1, maxItems: 12 },
  ),
  weekends: Type.Boolean(),
}
const change = { params, body: Shape({ version: Version }), reply: RoundView }

export const roundRoutes = {
  listRounds: route({
    method: 'GET',
    path: '/warranty/rounds',
    access: read,
    summary: { zh: '查询质检轮次', en: 'List rounds of checks' },
    query: Shape({
      ...Paging,
      sort: Sorting(roundOrders),
      projectId: optional(Id),
      kind: optional(OneOf(roundKinds)),
      state: optional(OneOf(roundStates)),
    }),
    reply: Page(RoundLine),
  }),
  getRound: route({
    method: 'GET',
    path: '/warranty/rounds/:roundId',
    access: read,
    summary: { zh: '查看一轮质检', en: 'Get a round of checks' },
    params,
    reply: RoundView,
  }),
  roundHistory: historyRoute({
    path: '/warranty/rounds/:roundId/history',
    access: read,
    summary: { zh: '质检轮次的修改记录', en: 'The history of a round' },
    params,
  }),
  draftRound: route({
    method: 'POST',
    path: '/warranty/rounds',
    access: runChecks,
    summary: { zh: '筹备一轮质检', en: 'Prepare a round of checks' },
    body: Shape({ projectId: Id, ...given }),
    reply: RoundView,
    status: 201,
  }),
  editRound: route({
    method: 'PUT',
    path: '/warranty/rounds/:roundId',
    access: runChecks,
    summary: { zh: '修改尚未邀请的轮次', en: 'Change a round that has not invited yet' },
    params,
    body: Shape({ version: Version, ...given }),
    reply: RoundView,
    refusals: [refusals.notDraft],
  }),
  openRound: route({
    ...change,
    method: 'POST',
    path: '/warranty/rounds/:roundId/invitations',
    access: runChecks,
    summary: { zh: '邀请到期的房屋预约', en: 'Invite the homes that are due' },
    refusals: [refusals.notDraft, refusals.nobody, refusals.noTeam],
  }),
  closeRound: route({
    ...change,
    method: 'POST',
    path: '/warranty/rounds/:roundId/closure',
    access: runChecks,
    summary: { zh: '结束一轮质检', en: 'End a round of checks' },
    refusals: [refusals.ownersWait],
  }),
}
