import type { IsoDate } from '#platform/calendar/index.ts'

/** A sales contract for the home, current or cancelled. */
export interface ContractFact {
  id: string
  signedOn: IsoDate
  plannedDeliveryOn: IsoDate | null
  cancelledOn: IsoDate | null
  /** The first buyer. */
  personId: string | null
}

/** A formal delivery of the home, planned or done; one for each time that the home is sold by us. */
export interface DeliveryFact {
  id: string
  contractId: string | null
  plannedOn: IsoDate | null
  deliveredOn: IsoDate | null
  movedInOn: IsoDate | null
  /** The home was given back (退房). */
  endedOn: IsoDate | null
}

/** The owners of the home at one time. */
export interface HouseholdFact {
  id: string
  /** The first owner. */
  personId: string
  fromOn: IsoDate
  untilOn: IsoDate | null
}

/** Everything from which the journeys of one home follow. */
export interface HomeFacts {
  homeId: string
  projectId: string
  contracts: readonly ContractFact[]
  deliveries: readonly DeliveryFact[]
  households: readonly HouseholdFact[]
}

/** A phase of a project, planned for delivery or delivered. */
export interface PhaseFact {
  id: string
  plannedDeliveryOn: IsoDate | null
  deliveredOn: IsoDate | null
}

/** What the journey of a project as a whole follows from. */
export interface ProjectFacts {
  projectId: string
  firstPhaseDeliveredOn: IsoDate | null
  phases: readonly PhaseFact[]
}
