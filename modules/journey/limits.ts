import { isSameValue } from './same-value.ts'
import type { EvidenceKind, EvidenceNeed, StandardAction } from './standard-action.ts'

/** What lower levels may change of an action, in days; what is stricter they may do anyway. */
export interface Limits {
  /** The day meant may be so much earlier; null sets no bound. */
  earlier: number | null
  /** The day meant may be so much later. */
  later: number
  /** The grace may be so much longer. */
  moreGrace: number
}

/** Where an upper level says nothing: earlier and shorter, never later or longer. */
export const usualLimits: Limits = { earlier: null, later: 0, moreGrace: 0 }

/** What belongs to the action as such and stays as the upper level has it. */
export const fixedFields = [
  'step',
  'title',
  'tag',
  'source',
  'subject',
  'anchor',
  'nature',
  'countsIn',
] as const satisfies (keyof StandardAction)[]

export type LimitRule =
  | (typeof fixedFields)[number]
  | 'tooEarly'
  | 'tooLate'
  | 'opensEarlier'
  | 'graceTooLong'
  | 'lessOften'
  | 'lessEvidence'
  | 'customerLeftOut'
  | 'madeOptional'
  | 'notOptional'

/** A rule of the upper level that is broken, with the number of days that it allows. */
export interface Breach {
  rule: LimitRule
  allowed?: number
}

/** What an action of a lower level may not do, seen from the same action of a level above it (issue: the engine). */
export function breaches(above: StandardAction, own: StandardAction & { isSwitchedOff?: boolean }): Breach[] {
  if (own.isSwitchedOff) return above.optional ? [] : [{ rule: 'notOptional' }]
  const limits = above.limits ?? usualLimits
  const shift = shiftOf(above.after, own.after)
  const found: (Breach | false)[] = [
    ...fixedFields.map((rule) => !isSameValue(above[rule], own[rule]) && { rule }),
    limits.earlier !== null && shift.least < -limits.earlier && { rule: 'tooEarly', allowed: limits.earlier },
    shift.most > limits.later && { rule: 'tooLate', allowed: limits.later },
    own.opens > above.opens && { rule: 'opensEarlier', allowed: above.opens },
    own.grace > above.grace + limits.moreGrace && {
      rule: 'graceTooLong',
      allowed: above.grace + limits.moreGrace,
    },
    isLessOften(above.repeats, own.repeats) && { rule: 'lessOften' },
    !provesAsMuch(own.evidence, above.evidence) && { rule: 'lessEvidence' },
    above.customer !== null && own.customer === null && { rule: 'customerLeftOut' },
    own.optional && !above.optional && { rule: 'madeOptional' },
  ]
  return found.filter((breach) => breach !== false)
}

/** By how many days the day meant moves, at the least and at the most, as months have 28 to 31 days. */
function shiftOf(above: StandardAction['after'], own: StandardAction['after']) {
  const [months, days] = [own.months - above.months, own.days - above.days]
  return {
    least: days + months * (months < 0 ? 31 : 28),
    most: days + months * (months < 0 ? 28 : 31),
  }
}

/** A new repetition is stricter; one that comes seldomer, ends sooner or is given up is not. */
function isLessOften(above: StandardAction['repeats'], own: StandardAction['repeats']): boolean {
  if (above === null) return false
  if (own === null || own.everyMonths > above.everyMonths) return true
  return own.times !== null && (above.times === null || own.times < above.times)
}

/**
 * Whether whatever meets the one set of needs meets the other too: each piece asked for above is answered by a piece of
 * its own whose every kind would do there.
 */
export function provesAsMuch(own: readonly EvidenceNeed[], above: readonly EvidenceNeed[]): boolean {
  const pieces = own.flatMap(unitsOf)
  const taken = new Map<number, readonly EvidenceKind[]>()
  const place = (kinds: readonly EvidenceKind[], tried: Set<number>): boolean =>
    pieces.some((piece, index) => {
      if (tried.has(index) || !piece.every((kind) => kinds.includes(kind))) return false
      tried.add(index)
      const before = taken.get(index)
      if (before && !place(before, tried)) return false
      taken.set(index, kinds)
      return true
    })
  return above.flatMap(unitsOf).every((kinds) => place(kinds, new Set()))
}

const unitsOf = ({ anyOf, least }: EvidenceNeed) => Array.from({ length: least }, () => anyOf)
