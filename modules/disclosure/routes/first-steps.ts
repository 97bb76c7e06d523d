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
  Words,
} from '#platform/contract/index.ts'
import { refusals } from '../errors.ts'
import { intentionStates } from '../first-steps.ts'
import { intentionOrders } from '../orders.ts'
import { cardOccasions } from '../channel-card.ts'
import { optional, read, tell, Text } from './common.ts'
import { ToldSoFar } from './telling.ts'

const params = Shape({ projectId: Id, personId: Id })
const ofIntention = Shape({ intentionId: Id })
const score = Type.Integer({ minimum: 1, maximum: 5 })
const intention = {
  id: Id,
  projectId: Id,
  projectName: Type.String(),
  wish: Type.String(),
  registeredOn: IsoDate,
  state: OneOf(intentionStates),
}

/** The question after a visit, and the intention to buy before there is a permit. */
export const firstStepRoutes = {
  recordVisitAnswer: route({
    method: 'POST',
    path: '/projects/:projectId/customers/:personId/visit-answers',
    access: tell,
    summary: { zh: '登记来访后的回访', en: 'Record how a customer found her visit' },
    params,
    body: Shape({
      way: OneOf(['call', 'message']),
      score: optional(Nullable(score)),
      words: optional(Nullable(Text(2000))),
    }),
    reply: ToldSoFar,
    status: 201,
    refusals: [refusals.unknownCustomer],
  }),
  registerIntention: route({
    method: 'POST',
    path: '/projects/:projectId/customers/:personId/intentions',
    access: tell,
    summary: { zh: '登记购房意向（不收费）', en: 'Register an intention to buy, without money' },
    params,
    body: Shape({ wish: Words }),
    reply: ToldSoFar,
    status: 201,
    refusals: [refusals.unknownCustomer, refusals.permitGiven, refusals.intendsAlready],
  }),
  withdrawIntention: route({
    method: 'POST',
    path: '/intentions/:intentionId/withdrawal',
    access: tell,
    summary: { zh: '按客户要求撤回购房意向', en: 'Take back an intention as the customer wishes' },
    params: ofIntention,
    reply: ToldSoFar,
  }),
  listIntentions: route({
    method: 'GET',
    path: '/intentions',
    access: read,
    summary: { zh: '查询购房意向', en: 'List intentions to buy' },
    query: Shape({
      ...Paging,
      sort: Sorting(intentionOrders),
      projectId: optional(Id),
      personId: optional(Id),
      state: optional(OneOf(intentionStates)),
    }),
    reply: Page(
      Shape({
        ...intention,
        personId: Id,
        name: Type.String(),
        maskedPhone: Nullable(Type.String()),
        adviser: Type.String(),
        withdrawnAt: Nullable(Instant),
      }),
    ),
  }),
  myVisits: route({
    method: 'GET',
    path: '/my-visits',
    access: {
      signedIn:
        'Shows what the one who asks intends, which visit she may speak of, and the cards that she was handed.',
    },
    summary: { zh: '我的来访与购房意向', en: 'My visits and intentions' },
    reply: Shape({
      asked: Type.Array(Shape({ projectId: Id, projectName: Type.String() })),
      intentions: Type.Array(Shape(intention)),
      cards: Type.Array(
        Shape({
          id: Id,
          projectName: Type.String(),
          occasion: OneOf(cardOccasions),
          adviser: Type.String(),
          onDay: IsoDate,
          acknowledgedOn: Nullable(IsoDate),
        }),
      ),
    }),
  }),
  answerVisit: route({
    method: 'POST',
    path: '/my-visits',
    access: { signedIn: 'Whoever visited may say how it was, before she holds any home.' },
    summary: { zh: '本人回答来访感受', en: 'Say how one’s own visit was' },
    body: Shape({ projectId: Id, score, words: optional(Nullable(Text(2000))) }),
    reply: Shape({ onDay: IsoDate }),
  }),
  withdrawOwnIntention: route({
    method: 'POST',
    path: '/my-intentions/:intentionId/withdrawal',
    access: { signedIn: 'The customer takes back her own intention; that of another is not found.' },
    summary: { zh: '本人撤回购房意向', en: 'Take back one’s own intention' },
    params: ofIntention,
    reply: Nothing,
  }),
}
