import type { ReplyOf } from '#platform/contract/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import { renewalContract } from '../../contract.ts'

export const renewal = apiOf(renewalContract)

type Routes = (typeof renewalContract)['routes']
type LineOf<Route> = ReplyOf<Route> extends { items: (infer Line)[] } ? Line : never

export type Programme = ReplyOf<Routes['getProgramme']>
export type ProgrammeLine = LineOf<Routes['listProgrammes']>
export type Sheet = ReplyOf<Routes['getSurvey']>
export type SheetLine = Sheet['lines'][number]
export type Poll = ReplyOf<Routes['getPoll']>
export type Funding = ReplyOf<Routes['getFunding']>
export type FundingItem = Funding['items'][number]
export type Works = ReplyOf<Routes['getWorks']>
export type WorkItem = Works['items'][number]
export type StoryDraft = ReplyOf<Routes['getStory']>
