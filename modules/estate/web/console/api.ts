import { casesContract } from '#modules/cases/contract.ts'
import { customersContract } from '#modules/customers/contract.ts'
import { identityContract } from '#modules/identity/contract.ts'
import { journeyContract } from '#modules/journey/contract.ts'
import { organizationContract } from '#modules/organization/contract.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import { estateContract } from '../../contract.ts'

export const estate = apiOf(estateContract)
export const identity = apiOf(identityContract)
export const organization = apiOf(organizationContract)
export const customers = apiOf(customersContract)
export const journey = apiOf(journeyContract)
export const cases = apiOf(casesContract)

type Routes = (typeof estateContract)['routes']
export type ProjectLine = ReplyOf<Routes['listProjects']>['items'][number]
export type Project = ReplyOf<Routes['getProject']>
export type Phase = Project['phases'][number]
export type Building = ReplyOf<Routes['listBuildings']>['buildings'][number]
export type Layout = ReplyOf<Routes['listLayouts']>['layouts'][number]
export type Commons = ReplyOf<Routes['listCommons']>
export type Common = ReplyOf<Routes['findCommons']>['items'][number]
export type ElevationView = ReplyOf<Routes['getElevation']>
export type Home = ReplyOf<Routes['getHome']>
export type Register = ReplyOf<(typeof customersContract)['routes']['getHomeRegister']>
export type HomeJourney = ReplyOf<(typeof journeyContract)['routes']['homeJourney']>
export type CaseLine = ReplyOf<(typeof casesContract)['routes']['listCases']>['items'][number]
