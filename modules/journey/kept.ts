import type { IsoDate } from '#platform/calendar/index.ts'
import type { Journey } from './journey.ts'
import type { PlannedAction } from './plan.ts'
import type { EarlierVersion } from './plan-on-versions.ts'
import type { JourneyStep } from './step.ts'

/** A journey as it is stored. */
export interface JourneyRow extends Pick<
  Journey,
  | 'projectId'
  | 'subjectKind'
  | 'subjectId'
  | 'originId'
  | 'homeId'
  | 'personId'
  | 'householdId'
  | 'startedOn'
  | 'endedOn'
  | 'endedBy'
> {
  id: string
  standardId: string
  /** Versions on which it was before, the first one first; null where it stayed on the one with which it began. */
  earlierVersions: readonly EarlierVersion[] | null
  /** The day on which the home is to be delivered, while it is not. */
  expectedEndOn: IsoDate | null
  /** The next day on which the passing of time alone changes the plan. */
  replanOn: IsoDate | null
}

/** A stay in a step as it is stored. */
export interface StayRow {
  projectId: string
  journeyId: string
  step: JourneyStep
  homeId: string | null
  householdId: string | null
  enteredOn: IsoDate
  leftOn: IsoDate | null
}

/** What planning decides about an action; the rest of its row belongs to those who do it. */
export interface ActionRow extends PlannedAction {
  id: string
  projectId: string
  journeyId: string
  homeId: string | null
  personId: string | null
  householdId: string | null
  responsibleStaffId: string | null
  isApplicable: boolean
  /** The version under which it was settled or fell away before its journey moved on; null is the journey's. */
  ruledBy: string | null
}

/** What is stored of the journeys that are being planned. */
export interface Kept {
  journeys: readonly JourneyRow[]
  stays: readonly StayRow[]
  /** `isSettled`: done or waived, so that it stays with the people of its time. */
  actions: readonly (ActionRow & { isSettled: boolean })[]
}

/** What has to be written so that the stored journeys are those that follow from the facts. */
export interface Changes {
  addJourneys: JourneyRow[]
  changeJourneys: JourneyRow[]
  writeStays: StayRow[]
  dropStays: StayRow[]
  addActions: ActionRow[]
  changeActions: ActionRow[]
}
