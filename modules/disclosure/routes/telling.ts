import { Id, Instant, IsoDate, Nullable, OneOf, route, Shape, Type, Words } from '#platform/contract/index.ts'
import { preconditions } from '../before-subscription.ts'
import { cardOccasions } from '../channel-card.ts'
import { refusals } from '../errors.ts'
import { acknowledgementWays } from '../events.ts'
import { intentionStates, visitAnswerWays } from '../first-steps.ts'
import { purchaseStates } from '../purchase.ts'
import { toldKinds } from '../told-kinds.ts'
import { optional, read, tell, Text, waive, Waiver } from './common.ts'

const params = Shape({ projectId: Id, personId: Id })
const ofPosting = Shape({ postingId: Id })
const Said = Shape({ onDay: IsoDate })
export const ToldSoFar = Shape({
  projectId: Id,
  projectName: Type.String(),
  personId: Id,
  name: Type.String(),
  maskedPhone: Nullable(Type.String()),
  lines: Type.Array(
    Shape({
      what: OneOf(toldKinds),
      number: Nullable(Type.Integer()),
      aboutId: Nullable(Id),
      talkId: Nullable(Id),
      told: Nullable(Type.Integer()),
      topics: Nullable(Type.Integer()),
      on: Nullable(IsoDate),
      way: Nullable(OneOf(acknowledgementWays)),
      by: Nullable(Type.String()),
    }),
  ),
  missing: Type.Array(OneOf(preconditions)),
  waiver: Nullable(Waiver),
  purchases: Type.Array(Shape({ id: Id, state: OneOf(purchaseStates), subscribedAt: Instant })),
  /** Since when the pre-sale permit hangs; from then on an intention is not registered any more. */
  permitOn: Nullable(IsoDate),
  visitAnswers: Type.Array(
    Shape({
      id: Id,
      way: OneOf(visitAnswerWays),
      score: Nullable(Type.Integer()),
      words: Nullable(Type.String()),
      onDay: IsoDate,
      byName: Type.String(),
    }),
  ),
  intentions: Type.Array(
    Shape({
      id: Id,
      wish: Type.String(),
      registeredOn: IsoDate,
      adviser: Type.String(),
      state: OneOf(intentionStates),
    }),
  ),
})

/** What one customer is told before she subscribes and signs. */
export const tellingRoutes = {
  toldSoFar: route({
    method: 'GET',
    path: '/projects/:projectId/customers/:personId/told',
    access: read,
    summary: { zh: '一位客户认购前的告知情况', en: 'What a customer was told so far' },
    params,
    reply: ToldSoFar,
  }),
  waiveTelling: route({
    method: 'POST',
    path: '/projects/:projectId/customers/:personId/waivers',
    access: waive,
    summary: { zh: '说明理由，放行未确认的告知', en: 'Waive what was not acknowledged, with a reason' },
    params,
    body: Shape({ reason: Words }),
    reply: ToldSoFar,
    status: 201,
    refusals: [refusals.nothingMissing],
  }),
  handChannelCard: route({
    method: 'POST',
    path: '/projects/:projectId/customers/:personId/channel-cards',
    access: tell,
    summary: { zh: '交付沟通渠道卡，记录试拨', en: 'Hand over the card of channels, with a test call' },
    params,
    body: Shape({
      occasion: OneOf(cardOccasions),
      testWords: optional(Nullable(Text(1000))),
      contactStaffId: optional(Nullable(Id)),
    }),
    reply: ToldSoFar,
    status: 201,
    refusals: [refusals.unknownCustomer, refusals.unknownStaff],
  }),
  signForCancellation: route({
    method: 'POST',
    path: '/postings/:postingId/signatures',
    access: tell,
    summary: {
      zh: '客户在屏幕上签名，了解三天无理由退订',
      en: 'A customer signs for the three-day cancellation',
    },
    params: ofPosting,
    body: Shape({ personId: Id, fileId: Id }),
    reply: Said,
    status: 201,
    refusals: [refusals.notPosted, refusals.unknownCustomer],
  }),
  acknowledgeCancellation: route({
    method: 'POST',
    path: '/postings/:postingId/acknowledgement',
    access: {
      signedIn: 'Whoever looks for a home may say that she knows how to cancel, before she holds any.',
    },
    summary: {
      zh: '本人确认了解三天无理由退订',
      en: 'Acknowledge the three-day cancellation in one’s own name',
    },
    params: ofPosting,
    reply: Said,
    refusals: [refusals.notPosted],
  }),
}
