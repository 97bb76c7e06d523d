import type { Limits } from './limits.ts'
import type { JourneyStep } from './step.ts'

/** What a journey hangs on (domain.md 2.0 rule 1). */
export const subjectKinds = ['person', 'contract', 'home', 'household', 'project'] as const
export type SubjectKind = (typeof subjectKinds)[number]

/** Warranty classes with a term in time (domain.md 6.7). */
export const warrantyClasses = ['W0', 'W1', 'W2', 'W5', 'WH'] as const
export type WarrantyClass = (typeof warrantyClasses)[number]

/** The events from which deadlines count. */
export const anchors = [
  'visited',
  'intentRegistered',
  'venueOpened',
  'showHomeOpened',
  'factorFound',
  'subscribed',
  'signingAppointed',
  'mortgageApplied',
  'contractSigned',
  'changeEstablished',
  'delayKnown',
  'openDayHeld',
  'plannedDelivery',
  'plannedPhaseDelivery',
  'delivered',
  'defectFound',
  'deliveryRefused',
  'movedIn',
  'livingSince',
  'runInEnd',
  'callMissed',
  'accessRefused',
  ...warrantyClasses.map((name) => `warrantyEnd:${name}` as const),
  'opinionTaken',
  'opinionGiven',
  'birthday',
  'ownershipTaken',
  'firstPhaseDelivered',
  'renewalAccepted',
] as const
export type Anchor = (typeof anchors)[number]

export const evidenceKinds = ['photo', 'document', 'signature', 'callRecord', 'customerTap', 'note'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** At least so many pieces of evidence, each of one of the kinds. */
export interface EvidenceNeed {
  anyOf: readonly EvidenceKind[]
  least: number
}

export interface InTwoLanguages {
  zh: string
  en: string
}

/** Where an action of the standard comes from (domain.md, "How certainty is marked"); OWN is what the company itself added. */
export const tags = ['SEED', 'PUBLIC', 'LAW', 'DEFAULT', 'OWN'] as const

/**
 * Contact actions that end on a day off end on the next workday (Civil Code art. 203); safety and statutory ones
 * never move.
 */
export const natures = ['contact', 'safety', 'statutory'] as const

export const scoreIndexes = ['A1', 'A2', 'A3'] as const

/** A prescribed act inside a step (标准动作), as the standard has it. */
export interface StandardAction {
  key: string
  step: JourneyStep
  title: InTwoLanguages
  tag: (typeof tags)[number]
  /** Where in domain.md, and which statute. */
  source: string
  subject: SubjectKind
  anchor: Anchor
  /** From the anchor to the day on which the act is meant to happen; negative lies before it. */
  after: { months: number; days: number }
  /** Days before that day from which it may be done. */
  opens: number
  /** Days after that day on which it is still in time. */
  grace: number
  /** Every so many months until the step is left, at most `times` times. */
  repeats: { everyMonths: number; times: number | null } | null
  nature: (typeof natures)[number]
  /** Role of the post that performs it. */
  performer: string
  evidence: readonly EvidenceNeed[]
  /** What the customer reads; an action without it stays inside the house. */
  customer: InTwoLanguages | null
  /** What the customer reads once it is done; null is the same as before. */
  customerDone: InTwoLanguages | null
  /** Kinds of evidence that the customer may open once it is done; all others stay inside the house. */
  shares: readonly EvidenceKind[]
  countsIn: readonly (typeof scoreIndexes)[number][]
  /** Lower levels of the organization may switch it off. */
  optional: boolean
  /** Another action that is done in the same visit or call. */
  sameVisitAs: string | null
  /** What lower levels may change besides what is stricter; null is the usual. */
  limits: Limits | null
  /** The operation guide (操作指引), paragraph by paragraph. */
  guide: InTwoLanguages
  /** Pictures of the guide, in their order. */
  pictures: readonly GuidePicture[]
}

/** A picture of an operation guide, with what it shows. */
export interface GuidePicture {
  fileId: string
  caption: InTwoLanguages | null
}

type Spoken = 'key' | 'step' | 'title' | 'tag' | 'source' | 'subject' | 'anchor' | 'performer' | 'guide'

/** What has to be said of an action; the rest has an ordinary value. */
export type ActionSpec = Pick<StandardAction, Spoken> &
  Partial<Omit<StandardAction, Spoken | 'after' | 'repeats' | 'evidence'>> & {
    months?: number
    days?: number
    everyMonths?: number
    times?: number
    /** Kinds by count; kinds joined by `|` stand for one another. */
    evidence: Record<string, number>
  }

/** An action of the standard from what is special about it. */
export function standardAction(spec: ActionSpec): StandardAction {
  const { months = 0, days = 0, everyMonths, times = null, evidence, ...rest } = spec
  return {
    opens: 0,
    grace: 0,
    nature: 'contact',
    customer: null,
    customerDone: null,
    shares: [],
    countsIn: [],
    optional: false,
    sameVisitAs: null,
    limits: null,
    pictures: [],
    ...rest,
    after: { months, days },
    repeats: everyMonths ? { everyMonths, times } : null,
    evidence: Object.entries(evidence).map(([kinds, least]) => ({
      anyOf: kinds.split('|') as EvidenceKind[],
      least,
    })),
  }
}
