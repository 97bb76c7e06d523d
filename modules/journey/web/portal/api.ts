import { casesContract } from '#modules/cases/contract.ts'
import { disclosureContract } from '#modules/disclosure/contract.ts'
import { identityContract } from '#modules/identity/contract.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import { journeyContract } from '../../contract.ts'

export const journey = apiOf(journeyContract)
export const cases = apiOf(casesContract)
export const disclosure = apiOf(disclosureContract)
export const identity = apiOf(identityContract)

/** One of my homes on its way. */
export type OwnHome = ReplyOf<(typeof journeyContract)['routes']['myJourney']>['homes'][number]
/** A project in which I do not hold a home yet. */
export type FirstWay = ReplyOf<(typeof journeyContract)['routes']['myFirstSteps']>['ways'][number]
export type OwnAction = OwnHome['done'][number]
export type OwnStep = OwnHome['steps'][number]
