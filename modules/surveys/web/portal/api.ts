import type { ReplyOf } from '#platform/contract/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import { surveysContract } from '../../contract.ts'

export const surveys = apiOf(surveysContract)

type Routes = (typeof surveysContract)['routes']

export type MyCallback = ReplyOf<Routes['getMyCallback']>
export type Question = MyCallback['questions'][number]
export type AnswerValue = MyCallback['answers'][number]['value']
