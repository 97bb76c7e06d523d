import type { DeliveryDates, DeliveryRow } from './tables.ts'

/** Where a home stands between contract and living in it. */
export const deliveryStates = ['awaiting', 'late', 'delivered', 'movedIn'] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** The orders of the list of deliveries; `home` is how one walks past them. */
export const deliveryOrders = ['home', 'promisedOn', 'plannedOn', 'deliveredOn', 'movedInOn'] as const
export type DeliveryOrder = (typeof deliveryOrders)[number]

/** The state on a local day (YYYY-MM-DD); late is what should have been delivered before that day. */
export function deliveryState(
  { expectedOn, deliveredOn, movedInOn }: Pick<DeliveryRow, 'expectedOn' | 'deliveredOn' | 'movedInOn'>,
  today: string,
): DeliveryState {
  if (movedInOn !== null) return 'movedIn'
  if (deliveredOn !== null) return 'delivered'
  return expectedOn !== null && expectedOn < today ? 'late' : 'awaiting'
}

export type DateField = 'plannedOn' | 'deliveredOn' | 'movedInOn'

/** A date that cannot be, with the field in which it stands. */
export interface DateProblem {
  field: DateField
  zh: string
  en: string
}

type Known = Pick<DeliveryRow, 'plannedOn' | 'deliveredOn' | 'isDeemed' | 'movedInOn'>

/** What would be written: the known values with the new ones over them. */
export function withDates(
  known: Known | null,
  { plannedOn, deliveredOn, isDeemed, movedInOn }: DeliveryDates,
): Known {
  return {
    plannedOn: plannedOn ?? known?.plannedOn ?? null,
    deliveredOn: deliveredOn ?? known?.deliveredOn ?? null,
    isDeemed: isDeemed ?? known?.isDeemed ?? false,
    movedInOn: movedInOn ?? known?.movedInOn ?? null,
  }
}

/** Whether the new values say anything else than the known ones. */
export function differs(known: Known | null, next: Known): boolean {
  if (known === null) return next.plannedOn !== null || next.deliveredOn !== null || next.movedInOn !== null
  return (['plannedOn', 'deliveredOn', 'isDeemed', 'movedInOn'] as const).some(
    (field) => known[field] !== next[field],
  )
}

const earliest = '1980-01-01'

/**
 * What is impossible about the dates of a delivery: the future, a delivery before the contract, a move-in before or
 * without the delivery. All dates are local days, YYYY-MM-DD.
 */
export function dateProblems(
  { plannedOn, deliveredOn, movedInOn }: Known,
  signedOn: string | null,
  today: string,
): DateProblem[] {
  const problems: DateProblem[] = []
  const add = (field: DateField, zh: string, en: string) => void problems.push({ field, zh, en })
  if (deliveredOn !== null && deliveredOn > today)
    add(
      'deliveredOn',
      `交付日期 ${deliveredOn} 还没有到。`,
      `The delivery date ${deliveredOn} lies in the future.`,
    )
  if (movedInOn !== null && movedInOn > today)
    add('movedInOn', `入住日期 ${movedInOn} 还没有到。`, `The move-in date ${movedInOn} lies in the future.`)
  if (deliveredOn !== null && deliveredOn < earliest)
    add(
      'deliveredOn',
      `交付日期 ${deliveredOn} 太早，请核对年份。`,
      `The delivery date ${deliveredOn} is too early; please check the year.`,
    )
  if (signedOn !== null && deliveredOn !== null && deliveredOn < signedOn)
    add(
      'deliveredOn',
      `交付日期 ${deliveredOn} 早于签约日期 ${signedOn}。`,
      `The delivery on ${deliveredOn} lies before the contract of ${signedOn}.`,
    )
  if (signedOn !== null && plannedOn !== null && plannedOn < signedOn)
    add(
      'plannedOn',
      `计划交付日期 ${plannedOn} 早于签约日期 ${signedOn}。`,
      `The planned delivery ${plannedOn} lies before the contract of ${signedOn}.`,
    )
  if (movedInOn !== null && deliveredOn === null)
    add(
      'movedInOn',
      '房屋还没有登记交付，不能登记入住。请先登记交付。',
      'The home is not delivered yet. Record the delivery before the move-in.',
    )
  if (movedInOn !== null && deliveredOn !== null && movedInOn < deliveredOn)
    add(
      'movedInOn',
      `入住日期 ${movedInOn} 早于交付日期 ${deliveredOn}。`,
      `The move-in on ${movedInOn} lies before the delivery on ${deliveredOn}.`,
    )
  return problems
}
