import type { Figures } from './figures.ts'

/** What a scenario prints: at least these; further figures under names that explain themselves. */
export interface Result {
  scenario: string
  ours: Figures
  bare: Figures
  /** Ours ÷ bare. */
  ratio: number
  [figure: string]: unknown
}

export type Scenario = (options: { quick: boolean; keep: boolean }) => Promise<Result>
