import type { ReplyOf } from '#platform/contract/contract.ts'
import type { casesContract } from '../../../contract.ts'

type Routes = (typeof casesContract)['routes']
export type GroupLine = ReplyOf<Routes['listGroups']>['items'][number]
export type Group = ReplyOf<Routes['getGroup']>
export type Offer = ReplyOf<Routes['listOffers']>['items'][number]
