import type { ReplyOf } from '#platform/contract/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import { warrantyContract } from '../../contract.ts'

export const warranty = apiOf(warrantyContract)

type Routes = (typeof warrantyContract)['routes']
type LineOf<Route> = ReplyOf<Route> extends { items: (infer Line)[] } ? Line : never

export type TermsReply = ReplyOf<Routes['listTerms']>
export type TermLine = TermsReply['terms'][number]
export type Term = NonNullable<TermLine['promised']>
export type Home = ReplyOf<Routes['homeWarranty']>
export type Building = ReplyOf<Routes['buildingWarranty']>
export type BuildingLine = LineOf<Routes['listBuildings']>
export type EndingLine = LineOf<Routes['listEndings']>
export type Round = ReplyOf<Routes['getRound']>
export type RoundLine = LineOf<Routes['listRounds']>
export type Visit = ReplyOf<Routes['getVisit']>
export type VisitLine = LineOf<Routes['listVisits']>
export type Order = ReplyOf<Routes['getOrder']>
export type OrderLine = LineOf<Routes['listOrders']>
