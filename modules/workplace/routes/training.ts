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
} from '#platform/contract/index.ts'
import { needOrders, trainingOrders } from '../appraisal.ts'
import { refusals } from '../errors.ts'
import { optional } from './common.ts'
import { manage } from './periods.ts'

const Q = optional(Type.String({ maxLength: 100 }))
const Keys = Type.Array(Type.String({ maxLength: 50 }), { minItems: 1, maxItems: 10, uniqueItems: true })
const params = Shape({ trainingId: Id })
const line = {
  id: Id,
  nodeId: Id,
  nodeName: Type.String(),
  topic: Type.String(),
  heldOn: IsoDate,
  place: Type.String(),
  state: OneOf(['planned', 'held']),
  people: Type.Integer(),
  attended: Type.Integer(),
}
const TrainingView = Shape({
  ...line,
  qualities: Type.Array(Shape({ key: Type.String(), zh: Type.String(), en: Type.String() })),
  shortCheck: Type.String(),
  participants: Type.Array(
    Shape({
      staffId: Id,
      staffName: Type.String(),
      attended: Nullable(Type.Boolean()),
      passed: Nullable(Type.Boolean()),
    }),
  ),
  version: Version,
})

/** What people need to learn, as agreed in their talks, and the training that meets it. */
export const trainingRoutes = {
  listNeeds: route({
    method: 'GET',
    path: '/training-needs',
    access: manage,
    summary: { zh: '商定的培训需要', en: 'Training that was agreed on' },
    query: Shape({
      ...Paging,
      sort: Sorting(needOrders),
      q: Q,
      nodeId: optional(Id),
      qualityKey: optional(Type.String({ maxLength: 50 })),
      state: optional(OneOf(['open', 'met'])),
    }),
    reply: Page(
      Shape({
        id: Id,
        qualityKey: Type.String(),
        zh: Type.String(),
        en: Type.String(),
        /** How many people in reach need it, of those still open. */
        others: Type.Integer(),
        staffId: Id,
        staffName: Type.String(),
        nodeName: Type.String(),
        state: OneOf(['open', 'met']),
        trainingId: Nullable(Id),
        agreedOn: IsoDate,
      }),
    ),
  }),
  listTrainings: route({
    method: 'GET',
    path: '/trainings',
    access: manage,
    summary: { zh: '培训', en: 'Training' },
    query: Shape({
      ...Paging,
      sort: Sorting(trainingOrders),
      q: Q,
      nodeId: optional(Id),
      state: optional(OneOf(['planned', 'held'])),
    }),
    reply: Page(Shape(line)),
  }),
  getTraining: route({
    method: 'GET',
    path: '/trainings/:trainingId',
    access: manage,
    summary: { zh: '查看一次培训', en: 'See a training' },
    params,
    reply: TrainingView,
  }),
  planTraining: route({
    method: 'POST',
    path: '/trainings',
    access: manage,
    status: 201,
    summary: { zh: '安排培训', en: 'Plan a training' },
    body: Shape({
      nodeId: Id,
      topic: Line,
      heldOn: IsoDate,
      place: Line,
      qualityKeys: Keys,
      /** How it is seen at the end whether it was understood. */
      shortCheck: Line,
      /** Everybody below the company with such a need, where nobody is named. */
      staffIds: optional(Type.Array(Id, { maxItems: 200, uniqueItems: true })),
    }),
    reply: TrainingView,
    refusals: [refusals.nobodyToTrain, refusals.unknownPerson, refusals.unknownQuality],
  }),
  enterAttendance: route({
    method: 'POST',
    path: '/trainings/:trainingId/attendance',
    access: manage,
    summary: { zh: '登记到场与小测', en: 'Enter who attended and passed' },
    params,
    body: Shape({
      version: Version,
      participants: Type.Array(Shape({ staffId: Id, attended: Type.Boolean(), passed: Type.Boolean() }), {
        maxItems: 200,
      }),
    }),
    reply: TrainingView,
    refusals: [refusals.trainingHeld],
  }),
}
