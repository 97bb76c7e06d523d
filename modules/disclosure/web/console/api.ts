import type { ReplyOf } from '#platform/contract/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import { disclosureContract } from '../../contract.ts'

export const disclosure = apiOf(disclosureContract)

type Routes = (typeof disclosureContract)['routes']
type LineOf<Route> = ReplyOf<Route> extends { items: (infer Line)[] } ? Line : never

export type Notice = ReplyOf<Routes['getNotice']>
export type NoticeLine = LineOf<Routes['listNotices']>
export type Posting = ReplyOf<Routes['getPosting']>
export type PostingLine = LineOf<Routes['listPostings']>
export type FactorLine = LineOf<Routes['listFactors']>
export type AcknowledgementLine = LineOf<Routes['listAcknowledgements']>
export type NoticeFactor = Notice['factors'][number]
export type Script = ReplyOf<Routes['getScript']>
export type ScriptLine = LineOf<Routes['listScripts']>
export type Talk = ReplyOf<Routes['getTalk']>
export type TalkLine = LineOf<Routes['listTalks']>
/** A factor as it is written, without what the server says of it. */
export type Factor = Omit<NoticeFactor, 'id' | 'noticeId' | 'position' | 'inAnnex' | 'faults' | 'advice'>
export type Purchase = ReplyOf<Routes['getPurchase']>
export type ToldSoFar = ReplyOf<Routes['toldSoFar']>
export type IntentionLine = LineOf<Routes['listIntentions']>
export type BoardLine = LineOf<Routes['listBoards']>
export type PurchaseLine = LineOf<Routes['listPurchases']>
export type CardLine = LineOf<Routes['listCards']>
export type Poster = ReplyOf<Routes['getPoster']>
export type PosterPlace = ReplyOf<Routes['getPosterPlace']>
export type PosterPlaceLine = LineOf<Routes['listPosterPlaces']>
