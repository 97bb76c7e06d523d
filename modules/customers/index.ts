export { endHolding, endHoldings, type Ending } from './actions/end-holdings.ts'
export { recordOccupancies, recordOccupancy, type Occupancy } from './actions/record-occupancy.ts'
export { registerPerson } from './actions/register-person.ts'
export type { ContactChannel } from './preference.ts'
export { type Registered, type Registration, registerPersons } from './actions/register-persons.ts'
export { type NewHolding, takeHolding, takeHoldings, type Taken } from './actions/take-holdings.ts'
export { logCommunication, type NewCommunication } from './actions/log-communication.ts'
export type { ConsentKindName } from './consent-kinds.ts'
export type { EndReason, HoldingKind } from './holding.ts'
export { type InputProblem, type PersonInput, readPerson } from './person-input.ts'
export type { IdentityKind, Sex, Source } from './person.ts'
export { consentsHold, hasRefused } from './queries/consents.ts'
export { type CustomerContext, customerContext } from './queries/customer-context.ts'
export { filesTogether } from './queries/files-together.ts'
export { findPersons } from './queries/find-persons.ts'
export { moodsToldBy, type MoodTold } from './queries/interviews.ts'
export { greetedBirthdays } from './queries/greeted-birthdays.ts'
export { type Holder, holdersOf, holdingsIn, type HomeHeld, homesOf } from './queries/holders.ts'
export { type Caller, callerWith, ownHomes } from './queries/homes-at-hand.ts'
export { type HomeLeft, homesLeft } from './queries/homes-left.ts'
export { type OwnerHousehold, ownerHouseholdsOf } from './queries/owner-households.ts'
export { wantedChannelOf, wantedChannelsOf } from './queries/preferences.ts'
export {
  emailsOf,
  findPersonByEmail,
  findPersonByPhone,
  type PersonCard,
  personsById,
  phonesOf,
} from './queries/person-cards.ts'
export { residentScope, type ResidentScope } from './queries/resident-scope.ts'
export { type TenureSegment, tenureSegment, tenureSegments } from './tenure-segment.ts'
