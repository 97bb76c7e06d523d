import type { ReplyOf } from '#platform/contract/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import { disclosureContract } from '../../contract.ts'

export const disclosure = apiOf(disclosureContract)
export type Board = ReplyOf<(typeof disclosureContract)['routes']['publicBoard']>
export type OwnVisits = ReplyOf<(typeof disclosureContract)['routes']['myVisits']>
export type OwnTalk = ReplyOf<(typeof disclosureContract)['routes']['myTalks']>['items'][number]
export type OwnPurchase = ReplyOf<(typeof disclosureContract)['routes']['myPurchases']>['items'][number]
