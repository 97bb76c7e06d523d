import { customersContract } from '#modules/customers/contract.ts'
import { estateContract } from '#modules/estate/contract.ts'
import { journeyContract } from '#modules/journey/contract.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import { casesContract } from '../../contract.ts'

export const cases = apiOf(casesContract)
export const customers = apiOf(customersContract)
export const estate = apiOf(estateContract)
export const journey = apiOf(journeyContract)

type Routes = (typeof casesContract)['routes']
export type CaseLine = ReplyOf<Routes['listCases']>['items'][number]
export type Policy = ReplyOf<Routes['getPolicy']>
export type Ladder = ReplyOf<Routes['getLadder']>
export type Topic = ReplyOf<Routes['getTopic']>
export type Risk = ReplyOf<Routes['listRisks']>['items'][number]
export type CaseView = ReplyOf<Routes['getCase']>
export type Rotation = ReplyOf<Routes['listRotations']>['items'][number]
export type RotationMember = Rotation['members'][number]
export type OpenWork = ReplyOf<Routes['getOpenWork']>
