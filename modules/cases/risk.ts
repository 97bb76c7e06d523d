/** What the words of a customer may hold that calls for more care. */
export const riskKinds = ['danger', 'media', 'court', 'crowd'] as const
export type RiskKind = (typeof riskKinds)[number]

export interface RiskWords {
  kind: RiskKind
  words: readonly string[]
}

/** The risks that a text speaks of; it marks a case for people and decides nothing. */
export function risksIn(risks: readonly RiskWords[], text: string): RiskKind[] {
  const said = text.toLowerCase()
  return risks
    .filter(({ words }) => words.some((word) => said.includes(word.toLowerCase())))
    .map(({ kind }) => kind)
}
