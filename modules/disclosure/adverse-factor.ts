import type { directions, factorKinds, factorSides } from './factor-words.ts'
import { greatRiskKinds, unclearKinds } from './factor-words.ts'

export type FactorKind = (typeof factorKinds)[number]
export type Direction = (typeof directions)[number]

/** A fact that may lower living comfort or value, as the notice states it. */
export interface Factor {
  side: (typeof factorSides)[number]
  kind: FactorKind
  /** The name of the place. */
  place: string
  /** What it may do to those who live there; null where it is not judged. */
  effect: string | null
  direction: Direction | null
  distanceMetres: number | null
  /** As they are called on the plan; none: all. */
  buildings: string[]
  /** The price was set with this factor in view. */
  isPriceRelated: boolean
  /** That the price allows for it, as the annex of the contract says. */
  statement: string | null
  /** The government document on which words about the future rest. */
  document: string | null
  /** Where the fact was taken from. */
  source: string | null
  checkedOn: string | null
  /** Its place on the plan, in parts of the width and of the height. */
  x: number | null
  y: number | null
}

/** What a sentence of the regulation says against a factor as it is written; only advice may stay. */
export interface Finding {
  field: keyof Factor
  rule: (typeof rules)[number]
}
export const rules = [
  'place',
  'effect',
  'direction',
  'distance',
  'position',
  'statement',
  'promise',
  'praise',
] as const

const isIn = (kinds: readonly string[], kind: string) => kinds.includes(kind)

/** The effect of a market, hospital, school, temple, power line, substation or base station may be left out (2.1). */
export const effectMayBeLeftOut = ({ kind }: Pick<Factor, 'kind'>) => isIn(unclearKinds, kind)

/** Price-related factors and those of great risk go into the annex of the contract (2.1). */
export const belongsIntoAnnex = ({ kind, isPriceRelated }: Pick<Factor, 'kind' | 'isPriceRelated'>) =>
  isPriceRelated || isIn(greatRiskKinds, kind)

/** What must be mended before the notice can be approved. */
export function faultsOf(factor: Factor): Finding[] {
  const isUnjudged = effectMayBeLeftOut(factor) && !factor.effect?.trim()
  return [
    ...said('place', 'place', factor.place),
    ...(effectMayBeLeftOut(factor) ? [] : said('effect', 'effect', factor.effect)),
    ...(isUnjudged ? said('direction', 'direction', factor.direction) : []),
    ...(isUnjudged ? said('distance', 'distanceMetres', factor.distanceMetres) : []),
    ...said('position', 'x', factor.x),
    ...(belongsIntoAnnex(factor) ? said('statement', 'statement', factor.statement) : []),
  ]
}

const said = (rule: Finding['rule'], field: Finding['field'], value: string | number | null): Finding[] =>
  value === null || (typeof value === 'string' && value.trim() === '') ? [{ field, rule }] : []

/** Words about what will be; "may" of an effect is no promise. */
const future = /将(?!军)|预计|即将|规划|拟建|未来|计划|竣工后|\b(will|shall|planned|upcoming|soon)\b/i
const praise =
  /优质|绝佳|稀缺|繁华|便利|升值|尊享|豪华|一流|完善的|得天独厚|\b(premium|excellent|convenient|prime|luxur\w+|appreciat\w+)\b/i

/**
 * Advice on the words: nothing about the future without a document of the government, and no risk turned into a
 * selling point (2.1).
 */
export function adviceOn(factor: Factor): Finding[] {
  const fields = ['place', 'effect', 'statement'] as const
  const found = fields.flatMap((field): Finding[] => {
    const words = factor[field] ?? ''
    const isPromise = field !== 'statement' && future.test(words) && !factor.document?.trim()
    return [
      ...(isPromise ? [{ field, rule: 'promise' } as const] : []),
      ...(praise.test(words) ? [{ field, rule: 'praise' } as const] : []),
    ]
  })
  return found
}
