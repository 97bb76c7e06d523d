import type { ReplyOf } from '#platform/contract/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import { constructionContract } from '../../contract.ts'

export const construction = apiOf(constructionContract)

type Routes = (typeof constructionContract)['routes']

export type MyBulletin = ReplyOf<Routes['getMyBulletin']>
export type MyBulletinLine = ReplyOf<Routes['listMyBulletins']>['items'][number]
export type MyNotice = ReplyOf<Routes['getMyNotice']>
export type MyNoticeLine = ReplyOf<Routes['listMyNotices']>['items'][number]
export type MyOpenDay = ReplyOf<Routes['getMyOpenDay']>
export type MyOpenDayLine = ReplyOf<Routes['listMyOpenDays']>['items'][number]
