import { addDays, addMonths, type IsoDate } from '#platform/calendar/index.ts'

/** First the person rates herself, then the supervisor; they talk, and the person agrees (S4-12; the steps are DEFAULT). */
export const appraisalStates = ['open', 'selfRated', 'rated', 'talked', 'agreed'] as const
export type AppraisalState = (typeof appraisalStates)[number]

export const appraisalSteps = ['selfRate', 'rate', 'talk', 'agree'] as const
export type AppraisalStep = (typeof appraisalSteps)[number]

const moves: Record<
  AppraisalStep,
  { from: AppraisalState; to: AppraisalState; by: 'person' | 'supervisor' }
> = {
  selfRate: { from: 'open', to: 'selfRated', by: 'person' },
  rate: { from: 'selfRated', to: 'rated', by: 'supervisor' },
  talk: { from: 'rated', to: 'talked', by: 'supervisor' },
  agree: { from: 'talked', to: 'agreed', by: 'person' },
}

/** Where a step leads, or null where it is not due; who did not rate herself by the end of the period holds nobody up. */
export function after(
  step: AppraisalStep,
  { state, untilOn }: { state: AppraisalState; untilOn: IsoDate },
  today: IsoDate,
): AppraisalState | null {
  const { from, to } = moves[step]
  const isLate = step === 'rate' && state === 'open' && today > untilOn
  return state === from || isLate ? to : null
}

export const takenBy = (step: AppraisalStep): 'person' | 'supervisor' => moves[step].by

export interface Rating {
  key: string
  /** 1 to 5. */
  rating: number
  example?: string
}

/** Qualities of the edition that were not rated. */
export const unrated = (keys: readonly string[], ratings: readonly Rating[]): string[] =>
  keys.filter((key) => !ratings.some((one) => one.key === key))

/** What is far from the middle is shown by an example: 1, 2 and 5 (DEFAULT). */
export const withoutExample = (ratings: readonly Rating[]): string[] =>
  ratings
    .filter(({ rating, example = '' }) => [1, 2, 5].includes(rating) && !example.trim())
    .map(({ key }) => key)

export const periodLengths = ['quarter', 'halfYear'] as const
export type PeriodLength = (typeof periodLengths)[number]

/** The quarter or half-year (DEFAULT) in which a day lies. */
export function periodOf(day: IsoDate, length: PeriodLength): { fromOn: IsoDate; untilOn: IsoDate } {
  const months = length === 'quarter' ? 3 : 6
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / months) * months + 1
  const fromOn = `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`
  return { fromOn, untilOn: addDays(addMonths(fromOn, months), -1) }
}

export const appraisalOrders = ['name', 'fromOn'] as const
export const periodOrders = ['fromOn', 'node'] as const
export const needOrders = ['quality', 'name', 'agreedOn'] as const
export const trainingOrders = ['heldOn', 'topic'] as const
