import type { ReplyOf } from '#platform/contract/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import { warrantyContract } from '../../contract.ts'

export const warranty = apiOf(warrantyContract)

type Routes = (typeof warrantyContract)['routes']

export type MyWarranty = ReplyOf<Routes['getMyWarranty']>
export type MyVisit = ReplyOf<Routes['getMyVisit']>
export type MyOrder = MyWarranty['orders'][number]
