import { Id, Instant, IsoDate, Nullable, OneOf, Shape, Type } from '#platform/contract/index.ts'
import { defineEvent } from '#platform/events/index.ts'
import { cancelWays } from './purchase.ts'

const customer = { projectId: Id, personId: Id, homeId: Nullable(Id) }

/** A subscription was signed: the 72 hours run from its moment (2.6). */
export const subscribed = defineEvent(
  'disclosure.subscribed.v1',
  { zh: '签订认购书', en: 'Subscription signed' },
  Shape({ ...customer, purchaseId: Id, subscribedAt: Instant, cancelUntil: Instant, on: IsoDate }),
)

/** Moment or home of a subscription were put right; the 72 hours run from the right moment. */
export const subscriptionCorrected = defineEvent(
  'disclosure.subscription_corrected.v1',
  { zh: '更正认购登记：{reason}', en: 'Subscription corrected: {reason}' },
  Shape({
    ...customer,
    purchaseId: Id,
    earlierHomeId: Nullable(Id),
    earlierAt: Instant,
    subscribedAt: Instant,
    cancelUntil: Instant,
    reason: Type.String(),
    on: IsoDate,
  }),
)

/** The customer has an appointment to sign the contract, or another one. */
export const signingAppointed = defineEvent(
  'disclosure.signing_appointed.v1',
  { zh: '约定签约时间', en: 'Signing appointed' },
  Shape({ ...customer, purchaseId: Id, appointmentAt: Instant, on: IsoDate }),
)

/** The customer cancelled her subscription without a reason, in time (2.6). */
export const subscriptionCancelled = defineEvent(
  'disclosure.subscription_cancelled.v1',
  { zh: '客户退订认购，{refundBy} 前退款', en: 'Subscription cancelled; refund by {refundBy}' },
  Shape({
    ...customer,
    purchaseId: Id,
    cancelledAt: Instant,
    way: OneOf(cancelWays),
    words: Nullable(Type.String()),
    refundBy: IsoDate,
    on: IsoDate,
  }),
)

/** The money of a cancelled subscription went back. */
export const refundRecorded = defineEvent(
  'disclosure.refund_recorded.v1',
  { zh: '退订款已于 {on} 退回', en: 'The money of the cancelled subscription went back on {on}' },
  Shape({ ...customer, purchaseId: Id, fileIds: Type.Array(Id), isLate: Type.Boolean(), on: IsoDate }),
)

/** The 72 hours passed, and the customer did not cancel. */
export const cancellationWindowClosed = defineEvent(
  'disclosure.cancellation_window_closed.v1',
  { zh: '72 小时退订期已满', en: 'The 72 hours to cancel are over' },
  Shape({ ...customer, purchaseId: Id, on: IsoDate }),
)

/** Somebody who answers for it let the contract be entered although something was missing (2.1, 2.2, 2.7, 2.11). */
export const contractWaived = defineEvent(
  'disclosure.contract_waived.v1',
  { zh: '{by} 放行签约：{reason}', en: '{by} let the contract be signed: {reason}' },
  Shape({
    ...customer,
    purchaseId: Id,
    waiverId: Id,
    waived: Type.Array(Type.String()),
    by: Type.String(),
    reason: Type.String(),
  }),
)
