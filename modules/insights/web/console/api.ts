import type { ReplyOf } from '#platform/contract/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import { insightsContract } from '../../contract.ts'

export const insights = apiOf(insightsContract)

type Routes = (typeof insightsContract)['routes']
export type Morning = ReplyOf<Routes['getMorning']>
export type Warning = ReplyOf<Routes['getWarning']>
export type MorningLine = Morning['content']['fresh'][number]
