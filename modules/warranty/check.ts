import { addMonths, atClock, type IsoDate } from '#platform/calendar/index.ts'
import type { Component } from './component.ts'

export const roundKinds = ['oneYearCheck', 'beforeWarrantyEnd', 'runInCheck'] as const
export type RoundKind = (typeof roundKinds)[number]

export const roundStates = ['draft', 'open', 'closed'] as const
export type RoundState = (typeof roundStates)[number]

export const visitStates = ['invited', 'booked', 'done', 'absent', 'refused', 'waived'] as const
export type VisitState = (typeof visitStates)[number]

/** After nobody could be visited two further times are offered; then it is written down (domain.md 2.6, 6.7). */
export const mostOffers = 2

/** Whether the owner or staff may take a time: nothing was settled yet. */
export const takesBooking = (state: VisitState): boolean => state === 'invited' || state === 'booked'

/** Owners choose no time that has ended; staff who were at the door today may still write its booking down. */
export const slotIsOver = (
  { heldOn, endsAt }: { heldOn: IsoDate; endsAt: string },
  timezone: string,
  now: Date,
): boolean => now >= atClock(heldOn, endsAt, timezone)

/** Whether a further time is to be offered. */
export const mayOffer = ({ state, offers }: { state: VisitState; offers: number }): boolean =>
  (state === 'absent' || state === 'refused') && offers < mostOffers

/** Whether the check may be written off: only after both further offers came to nothing. */
export const mayWaive = ({ state, offers }: { state: VisitState; offers: number }): boolean =>
  (state === 'absent' || state === 'refused') && offers >= mostOffers

export const checkGroups = ['fittings', 'drainage', 'electricsAndGas'] as const
export type CheckGroup = (typeof checkGroups)[number]

export const severities = ['safety', 'waterproof', 'ordinary'] as const
export type Severity = (typeof severities)[number]

interface CheckItem {
  group: CheckGroup
  component: Component
  severity: Severity
  /** Only somebody with a certificate that is valid on the day may judge it. */
  isGas?: true
}

/** What is looked at, group by group (domain.md 2.6, 6.1 to 6.3). */
export const checkItems = {
  entranceDoor: { group: 'fittings', component: 'doorsAndFittings', severity: 'ordinary' },
  windows: { group: 'fittings', component: 'doorsAndFittings', severity: 'ordinary' },
  innerDoors: { group: 'fittings', component: 'doorsAndFittings', severity: 'ordinary' },
  cabinetFittings: { group: 'fittings', component: 'doorsAndFittings', severity: 'ordinary' },
  bathroomFittings: { group: 'fittings', component: 'sanitaryWare', severity: 'ordinary' },
  kitchenDrain: { group: 'drainage', component: 'drainBlockage', severity: 'ordinary' },
  floorDrains: { group: 'drainage', component: 'drainBlockage', severity: 'ordinary' },
  toilet: { group: 'drainage', component: 'sanitaryWare', severity: 'ordinary' },
  balconyDrain: { group: 'drainage', component: 'drainBlockage', severity: 'ordinary' },
  noLeaks: { group: 'drainage', component: 'wetRooms', severity: 'waterproof' },
  distributionBox: { group: 'electricsAndGas', component: 'wiringAndPipes', severity: 'safety' },
  sockets: { group: 'electricsAndGas', component: 'lampsAndSwitches', severity: 'safety' },
  lamps: { group: 'electricsAndGas', component: 'lampsAndSwitches', severity: 'ordinary' },
  gasPipes: { group: 'electricsAndGas', component: 'wiringAndPipes', severity: 'safety', isGas: true },
  gasValve: { group: 'electricsAndGas', component: 'wiringAndPipes', severity: 'safety', isGas: true },
} as const satisfies Record<string, CheckItem>
export type CheckItemKey = keyof typeof checkItems
export const checkItemKeys = Object.keys(checkItems) as CheckItemKey[]

export const itemOf = (key: CheckItemKey): CheckItem => checkItems[key]

export const results = ['good', 'fault', 'notApplicable'] as const
export type Result = (typeof results)[number]

/** When a home is due for a check of the kind: by when its people moved in (domain.md 2.5, 2.6). */
export function movedInBetween(
  kind: Exclude<RoundKind, 'beforeWarrantyEnd'>,
  fromOn: IsoDate,
  untilOn: IsoDate,
) {
  return kind === 'oneYearCheck'
    ? { from: addMonths(fromOn, -13), until: addMonths(untilOn, -11) }
    : { from: addMonths(untilOn, -12), until: addMonths(fromOn, -3) }
}
