import { addDays, addMonths, type IsoDate } from '#platform/calendar/index.ts'

export const results = ['kept', 'notKept', 'notSeen'] as const
export type Result = (typeof results)[number]

/** DEFAULT: the person checked may answer once within seven days. */
export const answerDays = 7

/** DEFAULT: what was not kept is put right within two weeks. */
export const measureDays = 14

export const measureStates = ['open', 'done'] as const
export type MeasureState = (typeof measureStates)[number]

/** The last day on which the person checked may answer, counted from the day on which the result was entered. */
export const answerBy = (enteredOn: IsoDate): IsoDate => addDays(enteredOn, answerDays)

/** Rules kept out of those seen, in whole percent; what was not seen counts neither way. */
export function shareKept({ kept, notKept }: { kept: number; notKept: number }): number | null {
  const seen = kept + notKept
  return seen === 0 ? null : Math.round((kept / seen) * 100)
}

/** How the figures may be gathered. */
export const figureGroups = ['department', 'city', 'chapter', 'rule'] as const
export type FigureGroup = (typeof figureGroups)[number]

/** The first and the last day of a quarter such as 2026Q4. */
export function quarterDays(quarter: string): { from: IsoDate; until: IsoDate } {
  const month = Number(quarter[5]) * 3 - 2
  const from = `${quarter.slice(0, 4)}-${String(month).padStart(2, '0')}-01`
  return { from, until: addDays(addMonths(from, 3), -1) }
}

/** The quarter of a day, as 2026Q4. */
export const quarterOf = (day: IsoDate): string =>
  `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`

export const checkOrders = ['checkedOn', 'name', 'notKept'] as const
export const measureOrders = ['dueOn', 'name'] as const
export const acknowledgementOrders = ['name', 'acknowledgedAt'] as const
