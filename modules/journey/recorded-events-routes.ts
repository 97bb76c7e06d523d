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
import { ActionLine, StepView } from './contract-views.ts'
import { refusals } from './errors.ts'
import { enteredKinds, eventKinds, recordedEventOrders } from './recorded-event.ts'
import { journeySteps } from './step.ts'

const RecordedEventView = Shape({
  id: Id,
  kind: OneOf(eventKinds),
  projectId: Id,
  project: Type.String(),
  person: Nullable(Shape({ id: Id, name: Type.String(), maskedPhone: Nullable(Type.String()) })),
  home: Nullable(Shape({ id: Id, label: Type.String() })),
  phaseId: Nullable(Id),
  happenedOn: IsoDate,
  /** The moment, where the hour is known. */
  happenedAt: Nullable(Instant),
  /** Of the project, in which its day and hour are meant. */
  timezone: Type.String(),
  note: Nullable(Type.String()),
  fileId: Nullable(Id),
  /** Another module told it; it is corrected there. */
  isTold: Type.Boolean(),
  withdrawnAt: Nullable(Instant),
  /** Why it was corrected or withdrawn last. */
  changeReason: Nullable(Type.String()),
  recordedAt: Instant,
  recordedBy: Nullable(Type.String()),
  version: Version,
})

const RecordedEventDetail = Shape({
  event: RecordedEventView,
  /** Until when a subscription may be cancelled without a reason; null for other events. */
  cancellableUntil: Nullable(Instant),
  /** What the journey that it belongs to asks for. */
  actions: Type.Array(ActionLine),
})

const Day = {
  on: IsoDate,
  /** Local time, for what counts in hours. */
  time: Type.Optional(Nullable(Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' }))),
  note: Type.Optional(Nullable(Words)),
}
const oneEvent = { params: Shape({ eventId: Id }) }

/** Events from which the journey counts and which no register gives. */
export const recordedEventsRoutes = {
  listRecordedEvents: route({
    method: 'GET',
    path: '/journey-events',
    access: { permission: 'journey.read' },
    summary: { zh: '查询登记的事件', en: 'List recorded events' },
    query: Shape({
      ...Paging,
      sort: Sorting(recordedEventOrders),
      projectId: Type.Optional(Id),
      kind: Type.Optional(OneOf(eventKinds)),
      personId: Type.Optional(Id),
      homeId: Type.Optional(Id),
      state: Type.Optional(OneOf(['standing', 'withdrawn'])),
    }),
    reply: Page(RecordedEventView),
  }),
  recordEvent: route({
    method: 'POST',
    path: '/journey-events',
    access: { permission: 'journey.record' },
    summary: { zh: '登记一个事件', en: 'Record an event' },
    body: Shape({
      kind: OneOf(enteredKinds),
      projectId: Id,
      /** Somebody on file, or somebody who is registered with the event. */
      person: Type.Optional(Type.Union([Shape({ personId: Id }), Shape({ name: Line, phone: Line })])),
      homeId: Type.Optional(Nullable(Id)),
      phaseId: Type.Optional(Nullable(Id)),
      fileId: Type.Optional(Nullable(Id)),
      ...Day,
    }),
    reply: RecordedEventDetail,
    status: 201,
    refusals: [refusals.alreadyRecorded, refusals.leadersOnly, refusals.enteredWithPurchase],
  }),
  readRecordedEvent: route({
    method: 'GET',
    path: '/journey-events/:eventId',
    access: { permission: 'journey.read' },
    summary: { zh: '查看一个登记的事件', en: 'Get a recorded event' },
    ...oneEvent,
    reply: RecordedEventDetail,
  }),
  recordedEventHistory: historyRoute({
    path: '/journey-events/:eventId/history',
    access: { permission: 'journey.read' },
    summary: { zh: '登记事件的变更记录', en: 'The history of a recorded event' },
    ...oneEvent,
  }),
  personJourney: route({
    method: 'GET',
    path: '/customers/:personId/journey',
    access: { permission: 'journey.read' },
    summary: { zh: '客户签约前的旅程', en: 'The journey of a customer before the contract' },
    params: Shape({ personId: Id }),
    reply: Shape({
      person: Shape({ id: Id, name: Type.String() }),
      /** The latest first. */
      stays: Type.Array(
        Shape({
          step: OneOf(journeySteps),
          projectId: Id,
          project: Type.String(),
          home: Nullable(Shape({ id: Id, label: Type.String() })),
          enteredOn: IsoDate,
          leftOn: Nullable(IsoDate),
          /** Left with the contract or subscription, or lost and cancelled. */
          endedBy: Nullable(OneOf(['completed', 'cancelled'])),
        }),
      ),
      actions: Type.Array(ActionLine),
      /** Each home held, and each project or home on the way to a contract, as a picture. */
      ways: Type.Array(
        Shape({
          projectId: Id,
          homeId: Nullable(Id),
          name: Type.String(),
          today: IsoDate,
          steps: Type.Array(StepView),
        }),
      ),
    }),
  }),
  correctRecordedEvent: route({
    method: 'POST',
    path: '/journey-events/:eventId/correction',
    access: { permission: 'journey.record' },
    summary: { zh: '更正登记的事件', en: 'Correct a recorded event' },
    ...oneEvent,
    body: Shape({ version: Version, ...Day, reason: Words }),
    reply: RecordedEventDetail,
    refusals: [refusals.alreadyWithdrawn, refusals.toldElsewhere, refusals.leadersOnly],
  }),
  withdrawRecordedEvent: route({
    method: 'POST',
    path: '/journey-events/:eventId/withdrawal',
    access: { permission: 'journey.record' },
    summary: { zh: '撤销登记的事件', en: 'Withdraw a recorded event' },
    ...oneEvent,
    body: Shape({ version: Version, reason: Words }),
    reply: RecordedEventDetail,
    refusals: [refusals.alreadyWithdrawn, refusals.toldElsewhere, refusals.leadersOnly],
  }),
}
