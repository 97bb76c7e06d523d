import type { ReplyOf } from '#platform/contract/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import { salesContract } from '../../contract.ts'

export const sales = apiOf(salesContract)
export type OwnContract = ReplyOf<(typeof salesContract)['routes']['myContracts']>['items'][number]
