import { Id, Instant, IsoDate, Nullable, OneOf, Shape, Type } from '#platform/contract/index.ts'
import { defineEvent } from '#platform/events/index.ts'
import { cardOccasions } from './channel-card.ts'
import { postingKinds } from './posting-kinds.ts'

/** How a customer said that she was told: a tap in her own name, or her signature on the adviser's screen. */
export const acknowledgementWays = ['tap', 'signature'] as const

const notice = { noticeId: Id, projectId: Id, number: Type.Integer() }
const customer = {
  projectId: Id,
  personId: Id,
  /** The home that it is about, where one was chosen already. */
  homeId: Nullable(Id),
}
const proof = { way: OneOf(acknowledgementWays), fileIds: Type.Array(Id) }

/** Customer relations and legal approved a version of the adverse-factor notice (domain.md 2.1, action 1.2). */
export const noticeApproved = defineEvent(
  'disclosure.notice_approved.v1',
  { zh: '不利因素公示第 {number} 版已审批', en: 'Adverse-factor notice, version {number}: approved' },
  Shape({ ...notice, factors: Type.Integer(), approvedOn: IsoDate }),
)

/** The notice hangs at the sales venue and stands on the public page. */
export const noticePosted = defineEvent(
  'disclosure.notice_posted.v1',
  { zh: '不利因素公示第 {number} 版已公示', en: 'Adverse-factor notice, version {number}: posted' },
  Shape({
    ...notice,
    factors: Type.Integer(),
    postedOn: IsoDate,
    reviewBy: IsoDate,
    fileIds: Type.Array(Id),
  }),
)

/** Somebody compared the notice with the surroundings and found it complete. */
export const noticeReviewed = defineEvent(
  'disclosure.notice_reviewed.v1',
  { zh: '不利因素公示第 {number} 版已复核', en: 'Adverse-factor notice, version {number}: reviewed' },
  Shape({ ...notice, reviewedOn: IsoDate, reviewBy: IsoDate, fileIds: Type.Optional(Type.Array(Id)) }),
)

/** A factor became known that the posted notice does not name: three working days to review it. */
export const newFactorReported = defineEvent(
  'disclosure.new_factor_reported.v1',
  { zh: '发现新的不利因素：{words}', en: 'A new adverse factor became known: {words}' },
  Shape({ projectId: Id, words: Type.String(), knownOn: IsoDate, reviewBy: IsoDate }),
)

/** A customer read a version of the notice and said so. */
export const noticeAcknowledged = defineEvent(
  'disclosure.notice_acknowledged.v1',
  {
    zh: '已阅读并确认不利因素公示第 {number} 版',
    en: 'Read and acknowledged the adverse-factor notice, version {number}',
  },
  Shape({ ...customer, ...proof, acknowledgementId: Id, noticeId: Id, number: Type.Integer(), on: IsoDate }),
)

/** A mandatory posting hangs, with its photo; the text is named by its number (1.2 to 1.7). */
export const postingProved = defineEvent(
  'disclosure.posting_proved.v1',
  { zh: '“{titleZh}”已张贴，第 {textNumber} 版', en: 'Posted: {titleEn}, text {textNumber}' },
  Shape({
    postingId: Id,
    projectId: Id,
    kind: OneOf(postingKinds),
    titleZh: Type.String(),
    titleEn: Type.String(),
    textNumber: Type.Integer(),
    postedOn: IsoDate,
    reviewBy: IsoDate,
    fileIds: Type.Array(Id),
  }),
)

/** The three-day cancellation without reason is posted; the text by its number (1.4). */
export const cancellationPosted = defineEvent(
  'disclosure.cancellation_posted.v1',
  {
    zh: '三天无理由退订规则已公示，第 {textNumber} 版',
    en: 'Three-day cancellation posted, text {textNumber}',
  },
  Shape({
    postingId: Id,
    projectId: Id,
    textNumber: Type.Integer(),
    postedOn: IsoDate,
    fileIds: Type.Array(Id),
  }),
)

/** A posting is to be looked at again; said once for each last day. */
export const postingDueForReview = defineEvent(
  'disclosure.posting_due_for_review.v1',
  { zh: '“{titleZh}”应于 {reviewBy} 前复核', en: 'To be reviewed by {reviewBy}: {titleEn}' },
  Shape({
    postingId: Id,
    projectId: Id,
    kind: OneOf(postingKinds),
    titleZh: Type.String(),
    titleEn: Type.String(),
    reviewBy: IsoDate,
  }),
)

/** A version of the sales script was approved (1.1). */
export const scriptApproved = defineEvent(
  'disclosure.script_approved.v1',
  { zh: '销售说辞第 {number} 版已审批', en: 'Sales script, version {number}: approved' },
  Shape({ scriptId: Id, projectId: Id, number: Type.Integer(), approvedOn: IsoDate }),
)

/** All seven topics were explained, and the customer said so (1.1). */
export const topicsExplained = defineEvent(
  'disclosure.topics_explained.v1',
  { zh: '七个主题已讲解并确认', en: 'The seven topics were explained and acknowledged' },
  Shape({
    ...customer,
    ...proof,
    talkId: Id,
    scriptId: Id,
    number: Type.Integer(),
    adviser: Type.String(),
    on: IsoDate,
  }),
)

/** The terms of the contract were explained one by one, and the customer signed (2.1). */
export const termsExplained = defineEvent(
  'disclosure.terms_explained.v1',
  { zh: '合同条款已逐条讲解并确认', en: 'The contract terms were explained one by one and acknowledged' },
  Shape({
    ...customer,
    ...proof,
    talkId: Id,
    termsId: Id,
    number: Type.Integer(),
    adviser: Type.String(),
    textGivenAt: Instant,
    on: IsoDate,
  }),
)

/** The customer has the list of papers and the appointment, with the way of signing (2.2, 2.5). */
export const papersListed = defineEvent(
  'disclosure.papers_listed.v1',
  { zh: '签约资料清单已给客户', en: 'The list of papers for signing was given' },
  Shape({
    ...customer,
    purchaseId: Id,
    papers: Type.Integer(),
    appointmentAt: Nullable(Instant),
    signingMethod: Type.String(),
    on: IsoDate,
  }),
)

/** Somebody by name goes along with the customer until the contract is signed (2.3). */
export const contactNamed = defineEvent(
  'disclosure.contact_named.v1',
  { zh: '签约联系人：{staffName}', en: 'Contact until signing: {staffName}' },
  Shape({ ...customer, purchaseId: Id, staffId: Id, staffName: Type.String(), on: IsoDate }),
)

/** The interim covenant was explained and its promise signed (2.7). */
export const covenantPromised = defineEvent(
  'disclosure.covenant_promised.v1',
  { zh: '临时管理规约已说明并承诺遵守', en: 'The interim covenant was explained and promised' },
  Shape({ ...customer, ...proof, purchaseId: Id, on: IsoDate }),
)

/** A customer read how she may cancel without a reason (1.4). */
export const cancellationAcknowledged = defineEvent(
  'disclosure.cancellation_acknowledged.v1',
  {
    zh: '已了解三天无理由退订，第 {number} 版',
    en: 'Acknowledged the three-day cancellation, text {number}',
  },
  Shape({ ...customer, ...proof, postingId: Id, number: Type.Integer(), on: IsoDate }),
)

/** The Sales Measures and the model contract were shown, and the customer said so (2.11). */
export const measuresShown = defineEvent(
  'disclosure.measures_shown.v1',
  {
    zh: '已出示《商品房销售管理办法》和合同示范文本',
    en: 'The Sales Measures and the model contract were shown',
  },
  Shape({ ...customer, ...proof, talkId: Id, number: Type.Integer(), adviser: Type.String(), on: IsoDate }),
)

/** A card with every way to reach the company was handed over: at the visit (1.3) or at the signing (2.4). */
export const channelCardHanded = defineEvent(
  'disclosure.channel_card_handed.v1',
  { zh: '{adviser} 已交付沟通渠道卡', en: '{adviser} handed over the card of channels' },
  Shape({
    ...customer,
    cardId: Id,
    occasion: OneOf(cardOccasions),
    adviser: Type.String(),
    testedAt: Nullable(Instant),
    testWords: Nullable(Type.String()),
    contactName: Nullable(Type.String()),
    on: IsoDate,
  }),
)

/** The customer said that she has the card of channels (1.3, 2.4). */
export const channelCardAcknowledged = defineEvent(
  'disclosure.channel_card_acknowledged.v1',
  { zh: '客户确认收到沟通渠道卡', en: 'The customer has the card of channels' },
  Shape({ ...customer, cardId: Id, occasion: OneOf(cardOccasions), on: IsoDate }),
)

/** Somebody who answers for it let a customer subscribe although something was not acknowledged. */
export const tellingWaived = defineEvent(
  'disclosure.telling_waived.v1',
  { zh: '{by} 放行认购前告知：{reason}', en: '{by} waived what was to be acknowledged: {reason}' },
  Shape({
    ...customer,
    waiverId: Id,
    waived: Type.Array(Type.String()),
    by: Type.String(),
    reason: Type.String(),
  }),
)

export { posterHung } from './poster-events.ts'
export {
  cancellationWindowClosed,
  contractWaived,
  refundRecorded,
  signingAppointed,
  subscribed,
  subscriptionCancelled,
  subscriptionCorrected,
} from './purchase-events.ts'
export { intentionRegistered, intentionWithdrawn, visitAnswered } from './first-step-events.ts'
