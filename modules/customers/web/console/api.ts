import { casesContract } from '#modules/cases/contract.ts'
import { insightsContract } from '#modules/insights/contract.ts'
import { identityContract } from '#modules/identity/contract.ts'
import { journeyContract } from '#modules/journey/contract.ts'
import { estateContract } from '#modules/estate/contract.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import { customersContract } from '../../contract.ts'

export const customers = apiOf(customersContract)
export const cases = apiOf(casesContract)
export const estate = apiOf(estateContract)
export const insights = apiOf(insightsContract)
export const identity = apiOf(identityContract)
export const journey = apiOf(journeyContract)

type Routes = (typeof customersContract)['routes']
export type PersonLine = ReplyOf<Routes['listPersons']>['items'][number]
export type PersonFile = ReplyOf<Routes['getPerson']>
export type Person = PersonFile['person']
export type KeptHouseholdFact = PersonFile['householdFacts'][number]
export type HouseholdFact = KeptHouseholdFact['fact']
export type HeldHome = PersonFile['homes'][number]
export type Preferences = PersonFile['preferences']
export type TimelineLine = ReplyOf<Routes['getTimeline']>['items'][number]
export type Communication = ReplyOf<Routes['listCommunications']>['items'][number]
export type Interview = ReplyOf<Routes['listInterviews']>['items'][number]
export type Consents = ReplyOf<Routes['getConsents']>
export type ConsentState = Consents['states'][number]
export type Duplicate = ReplyOf<Routes['listDuplicates']>['items'][number]
export type DisclosedFacts = ReplyOf<Routes['disclose']>['facts']
export type HiddenFact = keyof DisclosedFacts
