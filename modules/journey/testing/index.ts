export { anyDay, anyHomeFacts, earlierFacts, homeId, projectId } from './any-facts.ts'
export {
  buildJourneys,
  buildOwnerActor,
  buildPerformer,
  type BuiltJourneys,
  type JourneysToBuild,
} from './build-journey.ts'
export { deliverHomes, type DeliveredHomes, type Detail } from './delivered-homes.ts'
export { openSalesOffice, type RecordedEventReply } from './sales-office.ts'
