import { casesContract } from '#modules/cases/contract.ts'
import { identityContract } from '#modules/identity/contract.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import { journeyContract } from '../../contract.ts'

export const journey = apiOf(journeyContract)
export const cases = apiOf(casesContract)
export const identity = apiOf(identityContract)

/** One of my homes on its way. */
export type OwnHome = ReplyOf<(typeof journeyContract)['routes']['myJourney']>['homes'][number]
export type OwnAction = OwnHome['done'][number]
export type OwnStep = OwnHome['steps'][number]
