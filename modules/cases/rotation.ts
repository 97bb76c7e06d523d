import type { CaseKind, Urgency } from './case.ts'

/** What a person says of herself; only who is available gets new cases by turn. */
export const presences = ['available', 'busy', 'away'] as const
export type Presence = (typeof presences)[number]

/** The languages in which a customer may write. */
export const languages = ['zh', 'en'] as const
export type CaseLanguage = (typeof languages)[number]

/** After so long without a live connection a person counts as away, whatever she said. */
export const awayAfterMs = 5 * 60_000

/** What one open case weighs, by how much it presses. */
const weights: Record<Urgency, number> = { CRITICAL: 8, HIGH: 4, NORMAL: 2, LOW: 1 }

/** Somebody who may get the next case. Empty skills mean all. */
export interface Candidate {
  staffId: string
  /** Nearer departments are asked first: 0 is the nearest. */
  distance: number
  takesPart: boolean
  presence: Presence
  seenAt: Date | null
  kinds: readonly CaseKind[]
  categoryIds: readonly string[]
  languages: readonly CaseLanguage[]
  open: Readonly<Record<Urgency, number>>
  mostOpen: number
  /** When the newest of the open cases came; empty without any. */
  lastAt: Date | null
}

export interface NewCase {
  kind: CaseKind
  /** The topic and everything above it; empty while nobody knows. */
  topicPath: readonly string[]
  language: CaseLanguage
}

/** How heavy the open cases of a person weigh. */
export function loadOf({ open }: Pick<Candidate, 'open'>): number {
  return Object.entries(open).reduce((sum, [urgency, count]) => sum + weights[urgency as Urgency] * count, 0)
}

/** How many open cases a person carries. */
export function openCount({ open }: Pick<Candidate, 'open'>): number {
  return Object.values(open).reduce((sum, count) => sum + count, 0)
}

/** Who may get the case, in the order of their turn: the nearest department, the lightest load, the longest wait. */
export function turnsFor(candidates: readonly Candidate[], about: NewCase, now: Date): Candidate[] {
  return candidates
    .filter((one) => isThere(one, now) && hasRoom(one) && isSkilled(one, about))
    .toSorted(
      (one, other) =>
        one.distance - other.distance ||
        loadOf(one) - loadOf(other) ||
        (one.lastAt?.getTime() ?? 0) - (other.lastAt?.getTime() ?? 0) ||
        one.staffId.localeCompare(other.staffId),
    )
}

/** Whether somebody is there for new cases: she takes part, says so, and her browser still listens. */
export function isThere({ takesPart, presence, seenAt }: Candidate, now: Date): boolean {
  return (
    takesPart && presence === 'available' && seenAt !== null && now.getTime() - seenAt.getTime() < awayAfterMs
  )
}

const hasRoom = (one: Candidate) => openCount(one) < one.mostOpen

/** A topic that nobody knows yet fits everybody: whoever gets it classifies it. */
function isSkilled(one: Candidate, { kind, topicPath, language }: NewCase): boolean {
  const fits = <T>(skills: readonly T[], wanted: readonly T[]) =>
    skills.length === 0 || wanted.length === 0 || wanted.some((each) => skills.includes(each))
  return fits(one.kinds, [kind]) && fits(one.categoryIds, topicPath) && fits(one.languages, [language])
}

/** The language in which words are written. */
export function languageOf(words: string): CaseLanguage {
  return /\p{Script=Han}/u.test(words) || !/[a-z]{3}/i.test(words) ? 'zh' : 'en'
}
