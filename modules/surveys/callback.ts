import { addDays, addMonths, type IsoDate } from '#platform/calendar/index.ts'

/** Call-backs (domain.md 3.1): after delivery, after three months of living, and to a home that stands empty. */
export const callbackKinds = ['deliveryCallback', 'residenceCallback', 'emptyHomeCall'] as const
export type CallbackKind = (typeof callbackKinds)[number]

export const callbackStates = [
  'waiting',
  'planned',
  'notReached',
  'reached',
  'declined',
  'askedElsewhere',
  'notApplicable',
] as const
export type CallbackState = (typeof callbackStates)[number]

/** What is still to be called; `notReached` waits for the owner's own answers, and may be called again. */
export const openStates = ['waiting', 'planned', 'notReached'] as const satisfies readonly CallbackState[]
export const isOpen = (state: CallbackState): boolean =>
  (openStates as readonly CallbackState[]).includes(state)

/** Whether its days are over. */
export const isPast = ({ dueOn }: Pick<Due, 'dueOn'>, today: IsoDate): boolean => dueOn < today

/** How the answers came. */
export const ways = ['call', 'portal'] as const
export type Way = (typeof ways)[number]

/** A delivery of the home, as the register has it. */
interface DeliveryFact {
  deliveredOn: IsoDate | null
  movedInOn: IsoDate | null
  endedOn: IsoDate | null
}

/** Owners of the home, with their time. */
interface HouseholdFact {
  id: string
  personId: string
  fromOn: IsoDate
  untilOn: IsoDate | null
}

export interface HomeFacts {
  deliveries: readonly DeliveryFact[]
  households: readonly HouseholdFact[]
}

/** A call that is owed: to whom, counted from which day, and on which days. */
export interface Due {
  kind: CallbackKind
  householdId: string
  personId: string
  sinceOn: IsoDate
  windowFrom: IsoDate
  dueOn: IsoDate
}

/**
 * What is owed to those who own the home today: the delivery call-back within 30 days of delivery (4.11); the residence
 * call-back three months after the move, 15 days around it; where nobody moved in, a call half a year after delivery (5.1).
 * Whoever bought later is not asked about a delivery or a move that was another's.
 */
export function duesOf({ deliveries, households }: HomeFacts, today: IsoDate): Due[] {
  const delivery = deliveries.findLast(({ deliveredOn, endedOn }) => deliveredOn !== null && endedOn === null)
  const owners = households.findLast(
    ({ fromOn, untilOn }) => fromOn <= today && (untilOn === null || untilOn > today),
  )
  if (!delivery?.deliveredOn || !owners) return []
  const { deliveredOn, movedInOn } = delivery
  const of = (kind: CallbackKind, sinceOn: IsoDate, windowFrom: IsoDate, dueOn: IsoDate): Due[] =>
    owners.fromOn <= sinceOn
      ? [{ kind, householdId: owners.id, personId: owners.personId, sinceOn, windowFrom, dueOn }]
      : []
  const halfYear = addMonths(deliveredOn, 6)
  const threeMonths = addMonths(movedInOn ?? deliveredOn, 3)
  return [
    ...of('deliveryCallback', deliveredOn, addDays(deliveredOn, 3), addDays(deliveredOn, 30)),
    ...(movedInOn
      ? of('residenceCallback', movedInOn, addDays(threeMonths, -15), addDays(threeMonths, 15))
      : halfYear <= today
        ? of('emptyHomeCall', deliveredOn, halfYear, addDays(halfYear, 15))
        : []),
  ]
}

/** A call whose days are over for so long is not begun any more (DEFAULT). */
const tooLateAfterDays = 15
export const isWorthDrawing = ({ dueOn }: Pick<Due, 'dueOn'>, today: IsoDate): boolean =>
  today <= addDays(dueOn, tooLateAfterDays)

/** How far back deliveries and moves may still call for a call-back today. */
export const drawnSince = (today: IsoDate): { deliveredFrom: IsoDate; movedInFrom: IsoDate } => ({
  deliveredFrom: addDays(addMonths(today, -6), -15 - tooLateAfterDays),
  movedInFrom: addDays(addMonths(today, -3), -15 - tooLateAfterDays),
})
