import { estateContract } from '#modules/estate/contract.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import { constructionContract } from '../../contract.ts'

export const construction = apiOf(constructionContract)
export const estate = apiOf(estateContract)

type Routes = (typeof constructionContract)['routes']
type LineOf<Route> = ReplyOf<Route> extends { items: (infer Line)[] } ? Line : never

export type Bulletin = ReplyOf<Routes['getBulletin']>
export type BulletinLine = LineOf<Routes['listBulletins']>
export type RecipientLine = LineOf<Routes['listRecipients']>
export type Bar = Bulletin['bars'][number]
export type Attached = Bulletin['photos'][number]
export type Plan = ReplyOf<Routes['buildingPlan']>
export type BuildingLine = LineOf<Routes['buildingOverview']>
export type Change = ReplyOf<Routes['getChange']>
export type ChangeLine = LineOf<Routes['listChanges']>
export type NoticeLine = LineOf<Routes['listChangeNotices']>
export type Notice = ReplyOf<Routes['getNotice']>
export type OpenDay = ReplyOf<Routes['getOpenDay']>
export type OpenDayLine = LineOf<Routes['listOpenDays']>
export type BookingLine = LineOf<Routes['listBookings']>
export type FindingLine = LineOf<Routes['listFindings']>
export type Finding = ReplyOf<Routes['getFinding']>
export type Delay = ReplyOf<Routes['getDelay']>
export type DelayLine = LineOf<Routes['listDelays']>
