import type { IsoDate } from '#platform/calendar/index.ts'
import type { EventKind } from './recorded-event.ts'

/** An event that was recorded, imported or told, and not withdrawn. */
export interface EventFact {
  id: string
  kind: EventKind
  homeId: string | null
  happenedOn: IsoDate
  happenedAt: Date | null
}

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
  /** 'MM-DD' of somebody who wants to be greeted. */
  birthday?: string | null
}

/** Everything from which the journeys of one home follow. */
export interface HomeFacts {
  homeId: string
  projectId: string
  contracts: readonly ContractFact[]
  deliveries: readonly DeliveryFact[]
  households: readonly HouseholdFact[]
  events: readonly EventFact[]
}

/** What the journeys of a customer in a project before the contract follow from. */
export interface PersonFacts {
  personId: string
  projectId: string
  /** What is about the customer. */
  events: readonly EventFact[]
  /** Contracts that the customer signed, and those for homes that the customer subscribed to. */
  contracts: readonly { id: string; homeId: string; signedOn: IsoDate; isBuyer: boolean }[]
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
  /** What is about the project as a whole. */
  events: readonly EventFact[]
}
