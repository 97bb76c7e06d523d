/** What people need beneath what they say (S4-14): the twelve values by which words of customers are tagged. */
export const needs = [
  'welcomed',
  'prompt',
  'comfortable',
  'orderly',
  'understood',
  'helped',
  'valued',
  'praised',
  'remembered',
  'respected',
  'trusted',
  'safe',
] as const
export type Need = (typeof needs)[number]

/** Each need once, in the order in which they are always named. */
export const inOrder = (chosen: readonly Need[]): Need[] => needs.filter((need) => chosen.includes(need))
