import type { WarrantyClass } from './standard-action.ts'

/** What the steps need besides the actions; part of every version of the standard. */
export interface StandardSettings {
  /** Length of the run-in period (磨合期) in months of living (domain.md 2.5). */
  runInMonths: number
  /** A home into which nobody moved counts as lived in so many months after delivery (domain.md 2.5). */
  unlivedMonths: number
  /** Months from delivery that the guarantee letter promises, by class (domain.md 4.1 and 6.7). */
  warrantyMonths: Partial<Record<WarrantyClass, number>>
  /** Heating seasons promised and the day ('MM-DD') on which a season ends; null where there is no heating. */
  heating: { seasons: number; seasonEndsOn: string } | null
  /** Months from the delivery of the first phase to step +2. */
  fourYearMonths: number
}
