/** What a scenario prints: at least these; further figures under names that explain themselves. */
export interface Result {
  scenario: string
  [figure: string]: unknown
}

export type Scenario = (options: { quick: boolean }) => Promise<Result>
