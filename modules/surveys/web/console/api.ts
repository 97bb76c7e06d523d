import { casesContract } from '#modules/cases/contract.ts'
import { customersContract } from '#modules/customers/contract.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import { surveysContract } from '../../contract.ts'

export const surveys = apiOf(surveysContract)
export const cases = apiOf(casesContract)
export const customers = apiOf(customersContract)

type Routes = (typeof surveysContract)['routes']
type LineOf<Route> = ReplyOf<Route> extends { items: (infer Line)[] } ? Line : never

export type Callback = ReplyOf<Routes['getCallback']>
export type CallbackLine = LineOf<Routes['listCallbacks']>
export type Question = Callback['script']['questions'][number]
export type AnswerValue = Callback['answers'][number]['value']
export type Script = ReplyOf<Routes['getScript']>
export type ScriptLine = LineOf<Routes['listScripts']>
export type Results = ReplyOf<Routes['callbackResults']>
export type ProjectResults = Results['items'][number]
export type OpinionLine = LineOf<Routes['listOpinions']>
