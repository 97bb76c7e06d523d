import { rankCorrelation } from './rank-correlation.ts'

/** What is set against what: how much people complain and how it ends, and what they say of the company (S1-51). */
export const loyaltyCauses = ['perHundred', 'solvedShare'] as const
export const loyaltyAnswers = ['agreedShare', 'satisfaction'] as const

/** A quarter by its year and number: 2026-Q3. */
export const quarterPattern = '^20\\d{2}-Q[1-4]$'

/** First and last month of a quarter, and its first and last day. */
export function daysOfQuarter(quarter: string) {
  const year = quarter.slice(0, 4)
  const last = Number(quarter.slice(6)) * 3
  const month = (number: number) => `${year}-${String(number).padStart(2, '0')}`
  const end = new Date(Date.UTC(Number(year), last, 0)).toISOString().slice(0, 10)
  return { from: month(last - 2), until: month(last), fromOn: `${month(last - 2)}-01`, untilOn: end }
}

/** The last quarter that is over on a day. */
export function lastQuarter(today: string): string {
  const [year, number] = [Number(today.slice(0, 4)), Math.ceil(Number(today.slice(5, 7)) / 3)]
  return number === 1 ? `${year - 1}-Q4` : `${year}-Q${number - 1}`
}

export interface LoyaltyPoint {
  projectId: string
  name: string
  city: string
  homes: number
  opened: number
  rated: number
  calls: number
  perHundred: number | null
  solvedShare: number | null
  agreedShare: number | null
  satisfaction: number | null
}

/** Every pair of measures, with how many projects have both, and how they move together. */
export const correlationsOf = (points: readonly LoyaltyPoint[]) =>
  loyaltyCauses.flatMap((x) =>
    loyaltyAnswers.map((y) => {
      const both = points.flatMap(({ [x]: of, [y]: said }) =>
        of === null || said === null ? [] : [[of, said] as const],
      )
      return { x, y, projects: both.length, coefficient: rankCorrelation(both) }
    }),
  )
