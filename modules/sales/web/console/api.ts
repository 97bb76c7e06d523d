import { deliveryContract } from '#modules/delivery/contract.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import { salesContract } from '../../contract.ts'

export const delivery = apiOf(deliveryContract)
export const sales = apiOf(salesContract)

/** A sales contract. */
export type Contract = ReplyOf<(typeof salesContract)['routes']['getContract']>
export type AfterSigning = ReplyOf<(typeof salesContract)['routes']['afterSigning']>
