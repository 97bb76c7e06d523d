import { addClockMinutes, addWorkdays, type IsoDate, type WorkingCalendar } from '#platform/calendar/index.ts'

/** How contracts are signed in a project (2.5). */
export const signingMethods = ['onSite', 'appointment', 'collectiveDay', 'online'] as const
export type SigningMethod = (typeof signingMethods)[number]

/** How a cancellation was asked for: by the customer on her phone, or at the venue. */
export const cancelWays = ['tap', 'venue'] as const
export type CancelWay = (typeof cancelWays)[number]

/** How a purchase stands. */
export const purchaseStates = ['open', 'signed', 'cancelled', 'refunded'] as const
export type PurchaseState = (typeof purchaseStates)[number]

interface Standing {
  signedOn: IsoDate | null
  cancelledAt: Date | null
  refundedOn: IsoDate | null
}

export function purchaseState({ signedOn, cancelledAt, refundedOn }: Standing): PurchaseState {
  if (refundedOn) return 'refunded'
  if (cancelledAt) return 'cancelled'
  return signedOn ? 'signed' : 'open'
}

/** A subscription may be cancelled without a reason for 3 × 24 hours from its signing (2.6). */
export const cancelUntil = (subscribedAt: Date): Date => addClockMinutes(subscribedAt, 3 * 24 * 60)

/** Why a subscription cannot be cancelled at a moment; null when it can: within 72 hours and before the contract (2.6). */
export function whyNotCancel(
  { subscribedAt, signedOn }: { subscribedAt: Date; signedOn: IsoDate | null },
  at: Date,
): 'signed' | 'over' | null {
  if (signedOn) return 'signed'
  return at < cancelUntil(subscribedAt) ? null : 'over'
}

/** The money is back seven working days after the cancellation, in the calendar of the city (2.6, DEFAULT). */
export const refundBy = (cancelledOn: IsoDate, calendar: WorkingCalendar): IsoDate =>
  addWorkdays(cancelledOn, 7, calendar)

export interface Paper {
  title: string
  note: string
  dueOn: string | null
  broughtOn: string | null
}

/** What customers usually bring (2.2). */
export const usualPapers: readonly Pick<Paper, 'title' | 'note'>[] = [
  { title: '身份证原件', note: '所有买受人' },
  { title: '户口本', note: '含婚姻状况页' },
  { title: '结婚证或单身声明', note: '' },
  { title: '购房资格证明', note: '当地要求时' },
  { title: '首付款凭证', note: '付款账户与买受人一致' },
  { title: '收入证明与银行流水', note: '办理按揭时，近六个月' },
]
