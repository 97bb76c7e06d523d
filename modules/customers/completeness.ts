import type { PersonFacts } from './person.ts'

/** What makes a file complete, with its weight; the weights add up to 100 (S3-04, S3-05). */
const weights = {
  name: 10,
  phone: 20,
  identityNumber: 15,
  sex: 5,
  birthday: 10,
  email: 5,
  address: 5,
  occupation: 8,
  employer: 6,
  education: 4,
  preferences: 12,
} as const satisfies Partial<Record<keyof PersonFacts | 'preferences', number>>

export type CompletenessPart = keyof typeof weights

export interface Completeness {
  /** 0 to 100. */
  score: number
  /** What is still missing, the weightiest first. */
  missing: CompletenessPart[]
}

/** How complete a person's file is, and what to ask next. */
export function completenessOf(facts: PersonFacts, hasPreferences: boolean): Completeness {
  const parts = Object.keys(weights) as CompletenessPart[]
  const missing = parts.filter((part) =>
    part === 'preferences' ? !hasPreferences : facts[part] === null || facts[part] === '',
  )
  const score = 100 - missing.reduce((sum, part) => sum + weights[part], 0)
  return { score, missing: missing.toSorted((one, other) => weights[other] - weights[one]) }
}
