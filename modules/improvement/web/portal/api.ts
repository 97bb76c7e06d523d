import type { ReplyOf } from '#platform/contract/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import { improvementContract } from '../../contract.ts'

export const improvement = apiOf(improvementContract)

type Routes = (typeof improvementContract)['routes']
export type MyOpinions = ReplyOf<Routes['myOpinions']>
export type MyOpinion = MyOpinions['items'][number]
export type MyTalk = ReplyOf<Routes['getMyTalk']>
export type Report = ReplyOf<Routes['publicReport']>
export type Told = Report['quarters'][number]['items'][number]
