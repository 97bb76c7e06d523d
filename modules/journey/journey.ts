import type { IsoDate } from '#platform/calendar/index.ts'
import type { Anchor, SubjectKind } from './standard-action.ts'
import type { JourneyStep } from './step.ts'

/** A stay in a step from its first day until it is left; steps overlap, "where is this customer" is a set (rule 2). */
export interface Stay {
  step: JourneyStep
  enteredOn: IsoDate
  /** The first day on which the step is over; may lie ahead; null where nothing ends it yet. */
  leftOn: IsoDate | null
}

/** The day of an anchor as known now, and as it was first promised (rule 5: kept for comparison). */
export interface AnchorDay {
  on: IsoDate
  promisedOn: IsoDate | null
}

/** One journey as it follows from the facts; subject and origin together are its identity. */
export interface Journey {
  subjectKind: SubjectKind
  subjectId: string
  /** The contract, delivery, household or project that began it: a home sold twice by us has two. */
  originId: string
  projectId: string
  homeId: string | null
  personId: string | null
  householdId: string | null
  startedOn: IsoDate
  endedOn: IsoDate | null
  /** Cancelled means that nothing of it is to be done any more. */
  endedBy: 'completed' | 'cancelled' | null
  /** The next day on which the passing of time alone changes it, such as owners who take over later. */
  turnsOn: IsoDate | null
  stays: readonly Stay[]
  anchors: Partial<Record<Anchor, AnchorDay>>
}

export type StayState = 'past' | 'present' | 'future'

/** Where a stay lies from the given local day. */
export function stayState(
  { enteredOn, leftOn }: Pick<Stay, 'enteredOn' | 'leftOn'>,
  today: IsoDate,
): StayState {
  if (enteredOn > today) return 'future'
  return leftOn !== null && leftOn <= today ? 'past' : 'present'
}
